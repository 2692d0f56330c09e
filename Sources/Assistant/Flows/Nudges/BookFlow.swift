import Conversation
import Reviews
import Understanding
import Workspace

/// A book of accounts handed over: shown first, then moved in one go, which one `undo` takes back.
enum BookFlow {
    static let handlers: [String: Handler] = ["book.read": read, "book.move": move]

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        let giver = try effect["from.id"]?.string.flatMap { try desk.turn.find(Person.self, $0) } ?? desk.me
        guard let taker = try taker(effect, desk) else {
            outcome.facts = ["book": ["from": .string(giver?.firstName ?? "")]]
            return outcome
        }
        guard let giver, giver.id != taker.id else {
            outcome.facts = ["book": ["same": true]]
            outcome.forget = ["to"]
            return outcome
        }
        guard taker.role > .viewer else {
            outcome.facts = ["book": ["looks-only": .string(taker.firstName)]]
            outcome.forget = ["to"]
            return outcome
        }
        let book = try BookMove(from: giver, to: taker, desk.turn)
        outcome.facts = [
            "book": [
                "from": .string(giver.firstName),
                "from-id": .string(giver.id), "to": .string(taker.firstName), "to-id": .string(taker.id),
                "count": .number(Double(book.accounts.count)), "one": .bool(book.accounts.count == 1),
                "names": .string(desk.say(.bookNames, names(book))), "mine": .bool(giver.id == desk.me?.id),
                "actions": .number(Double(book.actions.count)), "one-action": .bool(book.actions.count == 1),
                "none": .bool(book.accounts.isEmpty),
            ]
        ]
        outcome.fill = ["to": effect["to"] ?? ["id": .string(taker.id), "name": .string(taker.name)]]
        return outcome
    }

    /// All names of a few accounts; of many the first ones, and how many more there are.
    private static func names(_ book: BookMove) -> [String: String?] {
        let names = book.accounts.map(\.name)
        guard names.count > 6 else { return ["all": Phrasing.list(names)] }
        return ["first": names.prefix(5).joined(separator: ", "), "others": String(names.count - 5)]
    }

    /// The one who gets it: as asked for, else the only colleague whom the message names ("sam takes over my book").
    private static func taker(_ effect: Effect, _ desk: Desk) throws -> Person? {
        if let id = effect["to.id"]?.string { return try desk.turn.find(Person.self, id) }
        let named = desk.entities(effect.text, .due).compactMap { entity -> String? in
            if case .person(let id, _)? = entity.value { id } else { nil }
        }
        return try named.only.flatMap { try desk.turn.find(Person.self, $0) }
    }

    private static func move(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let from = try effect["book.from-id"]?.string.flatMap({ try desk.turn.find(Person.self, $0) }),
            let to = try effect["book.to-id"]?.string.flatMap({ try desk.turn.find(Person.self, $0) })
        else { return Outcome() }
        try BookMove(from: from, to: to, desk.turn).carryOut(in: desk.turn)
        var outcome = Outcome(facts: ["moved": true])
        outcome.buttons = [desk.undoButton]
        return outcome
    }
}
