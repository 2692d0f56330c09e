import Conversation
import Reviews
import Workspace

/// Who may do what from a chat: somebody whom nobody knows gets help and nothing else, and nobody changes more than
/// their role allows; see ``Access``.
///
/// A terminal has no doorkeeper: whoever can run the program on the workspace is admin.
struct Doorkeeper {
    /// A chat user's turn wrote what their role may not; nothing of it stays.
    enum Denied: Error, Equatable {
        /// They may look and nothing else; the account that it was about, where it was about one.
        case role(account: String?)
        /// They may not change that account.
        case account(String)
    }

    let brain: Brain

    /// Whether a user is one of a chat platform's, `slack:U123`, rather than a name that a program gave.
    static func stands(before user: String?) -> Bool {
        guard let parts = user?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) else {
            return false
        }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }

    /// What somebody unknown gets: help; with a code that counts, their own place. What they did not say to the bot
    /// gets nothing.
    func receive(_ incoming: Incoming, _ turn: Turn) throws -> Answer {
        guard let user = incoming.user, case .text(let text) = incoming.body, let code = LinkCode(in: text) else {
            try turn.deny("unknown")
            return incoming.isAside ? .silence(to: incoming) : answer(.doorUnknown, [:], incoming)
        }
        guard let id = try turn.redeem(code: code.text), var person = try turn.find(Person.self, id) else {
            try turn.deny("code")
            return incoming.isAside ? .silence(to: incoming) : answer(.doorCode, [:], incoming)
        }
        person.chatIDs.append(user)
        try turn.save(person, note: "linked by code")
        return answer(.doorWelcome, ["name": person.firstName], incoming, turn.changes)
    }

    /// Makes a chat user a person for good, by an address that the platform has verified, and says so before anything
    /// else.
    func bind(_ person: Person, _ incoming: Incoming, to answer: inout Answer, _ turn: Turn) throws {
        guard let user = incoming.user, var bound = try turn.find(Person.self, person.id) else { return }
        bound.chatIDs.append(user)
        try turn.save(bound, note: "linked by e-mail")
        let words = brain.script.phrasebook.say(.doorEmail, ["name": person.firstName, "email": person.email])
        answer.replies.insert(Reply(words), at: 0)
        answer.changes = turn.changes.map { Answer.Change(kind: $0.kind, id: $0.id) }
    }

    /// What somebody gets whose role does not allow what they wanted: one sentence, with who could do it.
    func refuse(_ denied: Denied, _ incoming: Incoming, by person: Person, _ turn: Turn) throws -> Answer {
        try turn.look(as: person)
        let (phrase, id): (Phrase, String?) =
            switch denied {
            case .role(let account): (.doorRole, account)
            case .account(let account): (.doorAccount, account)
            }
        try turn.deny(phrase == .doorRole ? "role" : "account")
        guard let account = try id.flatMap({ try turn.find(Account.self, $0) }) else {
            return answer(.doorRole, [:], incoming)
        }
        let owner = try account.ownerCSM.flatMap { try turn.find(Person.self, $0) }
        let able = Access.workers(on: account, owner: owner, among: try turn.all(Person.self)).map(\.name)
        return answer(
            phrase, ["account": account.name, "first": able.first, "second": able.dropFirst().first], incoming)
    }

    /// Looks at what a turn did.
    ///
    /// - Throws: ``Denied`` where the turn changed facts that are not the person's to change.
    static func check(_ turn: Turn, by person: Person) throws {
        guard !turn.changes.isEmpty else { return }
        // What somebody has to do is theirs to change, whosever the account is, and how they are reminded too.
        let accounts = try turn.changedAccounts(besidesActionsOf: person.id)
        if person.role == .viewer {
            guard accounts.isEmpty, turn.changes.allSatisfy({ isOwn($0, person) }) else {
                throw Denied.role(account: accounts.first)
            }
            return
        }
        for id in accounts {
            // What is hidden from them is not found.
            guard let account = try turn.find(Account.self, id) ?? turn.deletedAccount(id) else {
                throw Denied.account(id)
            }
            let was = try turn.before(account) ?? account
            let owner = try was.ownerCSM.flatMap { try turn.find(Person.self, $0) }
            if Access(person).mayWork(on: was, owner: owner) { continue }
            // Whoever gave an account away takes that back.
            guard account.ownerCSM == person.id, was.ownerCSM != person.id, try turn.undonePerson() == person.id else {
                throw Denied.account(id)
            }
        }
    }

    /// Whether a change that is no account's is somebody's own to make.
    private static func isOwn(_ change: Change, _ person: Person) -> Bool {
        switch change.entity {
        case .action, .reminder: true
        case .person: change.id == person.id
        default: false
        }
    }

    private func answer(
        _ phrase: Phrase, _ filling: [String: String?], _ incoming: Incoming, _ changes: [Change] = []
    ) -> Answer {
        Answer(
            id: incoming.id, conversation: incoming.conversation,
            replies: [Reply(brain.script.phrasebook.say(phrase, filling))],
            changes: changes.map { Answer.Change(kind: $0.kind, id: $0.id) })
    }
}

extension Answer {
    /// Nothing is said.
    static func silence(to incoming: Incoming) -> Answer {
        Answer(id: incoming.id, conversation: incoming.conversation, replies: [])
    }
}
