import Reviews
import Understanding
import Workspace

/// The names that texts may mention, built once and kept until somebody or something is renamed.
struct NameCache {
    struct Names {
        var accounts: NameIndex
        /// People of the workspace, and contacts: those of one account, or all.
        var people: NameIndex
        /// The account of each contact.
        var accountOf: [String: Named]
        /// Contacts by a word of their name; none where all are among the people.
        var elsewhere: [String: [Named]]
    }

    private var generation = -1
    private var accounts = NameIndex()
    /// The accounts of each csm, by name.
    private var owned: [String: [Named]] = [:]
    private var byID: [String: Named] = [:]
    private var people: [Person] = []
    private var contacts: [Contact] = []
    private var indexes: [String: NameIndex] = [:]

    /// The people of the workspace.
    mutating func people(_ facts: any Facts) throws -> [Person] {
        try refresh(facts)
        return people
    }

    mutating func names(of focus: String?, _ facts: any Facts) throws -> Names {
        try refresh(facts)
        let key = focus ?? ""
        if indexes[key] == nil {
            // Each holds all of our own people: where they are many, few are kept.
            if (indexes.count + 1) * (people.count + 10) > 5_000 { indexes = [:] }
            indexes[key] = peopleIndex(of: focus)
        }
        return Names(
            accounts: accounts, people: indexes[key] ?? NameIndex(), accountOf: accountOfContacts,
            elsewhere: focus == nil ? [:] : byWord)
    }

    private var accountOfContacts: [String: Named] = [:]
    private var byWord: [String: [Named]] = [:]

    /// The accounts of a csm, in the order of their names, where they are few enough to be offered.
    func fewAccounts(of csm: String?) -> [Named] {
        let own = csm.flatMap { owned[$0] } ?? []
        return own.count <= 5 ? own : []
    }

    /// Reads what is new. Called before the turn writes anything, so that what is rolled back is never kept.
    private mutating func refresh(_ facts: any Facts) throws {
        let now = try facts.generation(of: .account, .person, .contact)
        guard now != generation else { return }
        let all = try facts.all(Account.self)
        let shared = Dictionary(grouping: all, by: { $0.name.lowercased() }).filter { $0.value.count > 1 }
        let named = all.map { account in
            // Two accounts of one name are told apart by their ids.
            let isShared = shared[account.name.lowercased()] != nil
            return Named(
                id: account.id, name: isShared ? "\(account.name) (\(account.id))" : account.name,
                aliases: account.aliases + (isShared ? [account.name] : [])
                    + [account.domain, account.id].compactMap(\.self))
        }
        accounts = NameIndex(named)
        byID = Dictionary(named.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        owned = Dictionary(grouping: all.filter { $0.ownerCSM != nil }, by: { $0.ownerCSM ?? "" })
            .mapValues { own in own.compactMap { byID[$0.id] }.sorted { $0.name < $1.name } }
        people = try facts.all(Person.self)
        contacts = try facts.all(Contact.self).filter(\.isActive)
        accountOfContacts = Dictionary(
            contacts.compactMap { contact in byID[contact.account].map { (contact.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        byWord = contacts.reduce(into: [:]) { words, contact in
            let named = Named(id: contact.id, name: contact.name, group: contact.account)
            for word in contact.name.lowercased().split(separator: " ") where word.count > 2 {
                words[String(word), default: []].append(named)
            }
        }
        indexes = [:]
        generation = now
    }

    private func peopleIndex(of focus: String?) -> NameIndex {
        let ours = people.map {
            Named(id: $0.id, name: $0.name, aliases: $0.nicknames, roles: [$0.title?.lowercased()].compactMap(\.self))
        }
        let theirs = contacts.filter { focus == nil || $0.account == focus }.map {
            Named(
                id: $0.id, name: $0.name, group: $0.account,
                roles: [$0.title?.lowercased()].compactMap(\.self) + $0.roles.map(\.rawValue))
        }
        return NameIndex(ours + theirs)
    }
}
