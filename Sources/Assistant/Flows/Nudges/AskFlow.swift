import Conversation
import Days
import Reviews
import Workspace

/// A word to a customer about what they owe: drafted, shown whole, and never a third time.
///
/// Whoever has the draft written is taken to send it, so that a colleague in the same channel does not ask again; who does not send
/// it takes it back. The bot itself sends nothing to a customer (domain.md part 4).
enum AskFlow {
    static let handlers: [String: Handler] = ["ask.draft": draft]

    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["action-ref.id"]?.string, let action = try desk.turn.find(Action.self, id) else {
            return Outcome()
        }
        guard action.side == .theirs else { return refused(desk.say(.askOurs, ours(action, desk))) }
        let asked: Action
        do {
            asked = try action.asked(on: desk.today, most: desk.playbook.smart.asksMax)
        } catch {
            guard case .askedEnough(_, let count) = error else {
                return refused(error.words(on: desk.today, desk.phrasebook))
            }
            return refused(
                desk.say(
                    .askEnough,
                    [
                        "name": action.owner.firstName, "times": Phrasing.word(count),
                        "last": action.lastAskedOn?.words(on: desk.today), "next": try next(besides: action, desk),
                    ]))
        }
        try desk.turn.save(asked, note: "asked")
        var outcome = Outcome(facts: [
            "asked": [
                "name": .string(action.owner.firstName), "count": .number(Double(asked.askCount)),
                "text": .string(
                    desk.say(
                        .askText, ["name": action.owner.firstName, "label": action.short, "action": action.action])),
                "again": .bool(asked == action),
                "last": .bool(asked.askCount >= desk.playbook.smart.asksMax),
                "next": .string(try next(besides: action, desk)), "label": .string(action.shortLabel),
            ]
        ])
        if asked != action { outcome.buttons = [desk.undoButton] }
        return outcome
    }

    private static func refused(_ words: String) -> Outcome { Outcome(facts: ["refused": .string(words)]) }

    private static func ours(_ action: Action, _ desk: Desk) -> [String: String?] {
        ["label": action.shortLabel, "owner": action.owner.id == desk.me?.id ? nil : action.owner.firstName]
    }

    /// Who is to be spoken to next: the champion, else the sponsor or whoever decides, but not the one who was asked.
    private static func next(besides action: Action, _ desk: Desk) throws -> String {
        let others = try desk.contacts(of: action.linkedTo.account).filter { $0.id != action.owner.id }
        let roles: [Contact.Role] = [.champion, .execSponsor, .decider]
        for role in roles {
            guard let contact = others.first(where: { $0.roles.contains(role) }) else { continue }
            return desk.say(
                .askNext, ["name": contact.name, "champion": role == .champion ? "yes" : nil, "title": contact.title])
        }
        return desk.say(.askNext)
    }
}
