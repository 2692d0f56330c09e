import Conversation
import Documents
import Reviews
import Workspace

/// A document that somebody asks for as a file: what is in it, what it has no figures for, and how it is written.
///
/// A chat takes no slides; `qbr export` writes them.
enum PaperFlow {
    static let handlers: [String: Handler] = ["paper.read": read]

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let kind = effect["document"]?.string.flatMap(DocumentExporter.Kind.init)
        var facts: [String: Value] = ["name": .string(account.name), "kind": .string(kind?.rawValue ?? "")]
        if kind == .deck {
            facts.merge(try deck(account, desk)) { $1 }
        } else {
            facts["internal"] = .bool(kind?.isForCustomer == false)
        }
        return Outcome(facts: ["paper": .object(facts)])
    }

    /// The deck of the next review: how many slides, and what it lacks.
    private static func deck(_ account: Account, _ desk: Desk) throws -> [String: Value] {
        let about = try DocumentFacts(
            account: account, facts: desk.turn, playbook: desk.playbook, phrasebook: desk.phrasebook,
            shown: desk.documents.style.metrics, today: desk.today)
        guard let review = about.next else { return ["deck": true, "unplanned": true] }
        let facts = try about.customer(review)
        let deck = desk.documents.deck(facts, for: about.segment?.id)
        return [
            "deck": true, "when": .string(review.plannedAt.map(desk.short) ?? ""),
            "slides": .number(Double(deck.slides)), "appendix": .number(Double(deck.appendix)),
            "missing": .string(Phrasing.list(deck.missing)), "unchecked": .bool(facts.goalsCheckedOn == nil),
        ]
    }
}
