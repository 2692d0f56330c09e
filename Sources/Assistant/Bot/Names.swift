import Conversation
import Reviews
import Understanding
import Workspace

/// Whom a text may name: few, whom its words brought up, and whoever is meant without a name.
struct Names: Sendable {
    var accounts: NameIndex
    /// People of the workspace, and contacts: those of the account that is talked about, else whom the text names.
    var people: NameIndex
    /// The account of each contact.
    var accountOf: [String: Named]
    /// Contacts of other accounts, by a word of the text.
    var elsewhere: [String: [Named]]
}

/// What decides whom a text may name.
struct NameScope: Hashable {
    /// The account that is talked about.
    var focus: String?
    /// Whom the conversation has in slots or on offer, by id.
    var known: Set<String> = []
    /// What the text brought up.
    var found: NamesFound
}

extension Names {
    /// Our own people are all looked for as long as there are no more of them; else whom the text names.
    static let team = 40
    /// How many accounts are there to be offered, whatever the text says.
    private static let offered = 3
    /// Where a text may mean more accounts, it names none so that their people could be meant.
    private static let meant = 5

    /// - Parameters:
    ///   - team: Our own people: all of them, or those whom the text names.
    init(_ scope: NameScope, team: [Person], _ facts: any Facts) throws {
        let few = try facts.firstAccounts(Self.offered)
        var accounts = try facts.all(Account.self, ids: scope.known.union(scope.found.accounts))
        accounts += try facts.all(Account.self, ids: Names.namesakes(of: accounts, facts))
        accounts += few
        var seen: Set<String> = []
        accounts = accounts.filter { seen.insert($0.id).inserted }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        self.accounts = NameIndex(
            Names.toldApart(accounts), commonEnds: scope.found.commonEnds[.account] ?? [])

        let ours = team.filter {
            team.count <= Self.team || scope.found.people.contains($0.id) || scope.known.contains($0.id)
        }
        let found = try facts.all(Contact.self, ids: scope.found.contacts).filter(\.isActive)
        let before = try facts.all(Contact.self, ids: scope.known).filter(\.isActive)
        let theirs =
            if let focus = scope.focus {
                try facts.all(Contact.self, account: focus).filter(\.isActive)
            } else {
                try Names.union(
                    found + before, of: scope.found.accounts.count > Self.meant ? [] : scope.found.accounts.sorted(),
                    facts)
            }
        people = NameIndex(
            ours.map(\.named) + theirs.map(\.named), commonEnds: scope.found.commonEnds[.person] ?? [])
        accountOf = try Names.accounts(of: found + theirs + before, among: self.accounts, facts)
        elsewhere = scope.focus == nil ? [:] : Names.byWord(found)
    }

    /// The contacts that were found, and all of the accounts that were: "the cfo of globex".
    private static func union(_ found: [Contact], of accounts: some Sequence<String>, _ facts: any Facts) throws
        -> [Contact]
    {
        var seen: Set<String> = []
        let all = try found + accounts.flatMap { try facts.all(Contact.self, account: $0).filter(\.isActive) }
        return all.filter { seen.insert($0.id).inserted }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The ids of others that are called as some accounts are.
    private static func namesakes(of accounts: [Account], _ facts: any Facts) throws -> Set<String> {
        // Where many were found, those of one name are among them.
        guard accounts.count <= 10 else { return [] }
        return Set(try accounts.flatMap { try facts.ids(.account, called: $0.name) }).subtracting(accounts.map(\.id))
    }

    /// Two accounts of one name are told apart by their ids.
    private static func toldApart(_ accounts: [Account]) -> [Named] {
        let shared = Dictionary(grouping: accounts, by: { $0.name.lowercased() }).filter { $0.value.count > 1 }
        return accounts.map { account in
            guard shared[account.name.lowercased()] != nil else { return account.named }
            return Named(
                id: account.id, name: "\(account.name) (\(account.id))",
                aliases: account.aliases + [account.name] + [account.domain, account.id].compactMap(\.self))
        }
    }

    private static func accounts(of contacts: [Contact], among known: NameIndex, _ facts: any Facts) throws
        -> [String: Named]
    {
        let ids = Set(contacts.map(\.account))
        let missing = ids.filter { known[id: $0] == nil }
        var accounts = Dictionary(uniqueKeysWithValues: ids.compactMap { id in known[id: id].map { (id, $0) } })
        for account in try facts.all(Account.self, ids: missing) { accounts[account.id] = account.named }
        return Dictionary(
            contacts.compactMap { contact in accounts[contact.account].map { (contact.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func byWord(_ contacts: [Contact]) -> [String: [Named]] {
        contacts.reduce(into: [:]) { words, contact in
            for word in Set(contact.name.lowercased().split(separator: " ")) where word.count > 2 {
                words[String(word), default: []].append(contact.named)
            }
        }
    }
}
