import Conversation
import Days
import Documents
import Reviews
import Understanding
import Workspace

/// What a handler works with for one turn.
struct Desk {
    let turn: Turn
    let playbook: Playbook
    let moment: Moment
    /// Who is speaking; nil where the workspace does not know them.
    let me: Person?
    let conversation: String
    /// Whether 3/4 is the third of April; nil where nobody has settled it.
    let dayFirst: Bool?
    /// The message, and how it is read.
    let message: TextReading
    let documents: DocumentLibrary
    let phrasebook: Phrasebook
    /// Links to pages; nil where pages are switched off.
    let pages: PageLinks?

    var today: Day { moment.today }

    /// Reads dates, figures and names out of a text.
    func entities(_ text: String, _ sense: DateSense) -> [Understanding.Entity] {
        // What stands in the message was looked up with it. Of a text that was written before, names that cannot be
        // looked up just now are passed over, as those that nobody knows.
        let reading = message.text.contains(text) ? nil : try? TextReading(text, beside: message, turn)
        return (reading ?? message).entities(in: text, sense)
    }

    /// A phrase of the content, with its places filled; nil leaves a place empty.
    func say(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> String { phrasebook.say(phrase, filling) }

    func value(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> Value { phrasebook.value(phrase, filling) }

    /// Words of the content to look for, in lower case.
    func cues(_ cue: Cue) -> [String] { phrasebook.cues(cue) }

    /// The account that an effect is about.
    func account(_ effect: Effect) throws -> Account? {
        guard let id = effect["account.id"]?.string else { return nil }
        return try turn.find(Account.self, id)
    }

    /// The account that an effect is about.
    ///
    /// - Throws: ``FlowError/noAccount`` where the flow has none; the content asks for it first.
    func needAccount(_ effect: Effect) throws -> Account {
        guard let account = try account(effect) else { throw FlowError.noAccount(effect.name) }
        return account
    }

    /// An account as slots hold it.
    func reference(_ id: String) throws -> Value {
        ["id": .string(id), "name": .string(try turn.find(Account.self, id)?.name ?? id)]
    }

    /// A day that a slot holds.
    func day(_ effect: Effect, _ slot: String) -> Day? {
        effect["\(slot).day"]?.string.flatMap { Day(iso: $0) }
    }

    /// The next review that is not held yet, else nil.
    func nextReview(of account: String) throws -> Review? {
        try turn.all(Review.self, account: account).next(on: today)
    }

    /// The review that was held last, else nil.
    func lastReview(of account: String) throws -> Review? {
        try turn.all(Review.self, account: account).last(on: today)
    }

    func contract(of account: String) throws -> Contract? {
        try turn.all(Contract.self, account: account).current
    }

    func contacts(of account: String) throws -> [Contact] {
        try turn.all(Contact.self, account: account).filter(\.isActive)
    }

    /// What a person or a contact is called.
    func name(_ id: String) throws -> String? {
        try turn.find(Person.self, id)?.name ?? turn.find(Contact.self, id)?.name
    }
}

/// What went wrong in a flow: a fault of the content or of this program, not of the person.
enum FlowError: Error, Equatable, CustomStringConvertible {
    case noAccount(String)
    case unknownEffect(String)
    case endless(String)

    var description: String {
        switch self {
        case .noAccount(let effect): "The flow reached '\(effect)' without an account; ask for the account before it."
        case .endless(let flow):
            "The flow '\(flow)' goes round without asking, so nothing of this message was kept; `cancel` leaves it."
        case .unknownEffect(let effect): "The content asks for '\(effect)', which this version of qbr does not know."
        }
    }
}
