import Conversation
import Days
import Reviews
import Workspace

/// How far the review programme has come: fifteen boxes in four short questions, kept, and asked again in a quarter.
///
/// S2 QBR Program Maturity Assessment; domain.md C39.
enum MaturityFlow {
    static let handlers: [String: Handler] = [
        "maturity.last": last, "maturity.check": check, "maturity.save": save,
    ]

    private static let slots = ["basic", "standardized", "optimized", "strategic"]

    /// The last time that somebody looked, and the boxes to ask for.
    private static func last(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let checks = try desk.turn.all(MaturityCheck.self)
        var facts: [String: Value] = [:]
        for (slot, level) in zip(slots, desk.playbook.maturity.levels) {
            facts[slot] = .list(
                level.boxes.enumerated().map { index, box in
                    .string(desk.say(.maturityBox, ["number": String(index + 1), "label": box.label]))
                })
        }
        if let last = checks.last {
            facts["last"] = .string(desk.short(last.date))
            facts["last-level"] = .number(Double(last.level))
            facts["last-count"] = .number(Double(last.boxes.count))
        }
        return Outcome(facts: ["maturity": .object(facts)])
    }

    /// An answer that names none of the boxes is asked for again.
    private static func check(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard case .check(let slot, let value) = effect.kind, let index = slots.firstIndex(of: slot),
            ticked(value.string ?? "", at: index, desk) == nil
        else { return Outcome() }
        return .refuse("unreadable", ["count": .number(Double(desk.playbook.maturity.levels[index].boxes.count))])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let boxes = slots.indices.flatMap { ticked(effect[slots[$0]]?.string ?? "", at: $0, desk) ?? [] }
        let before = try desk.turn.all(MaturityCheck.self).last { $0.date < desk.today }
        let check = MaturityCheck(date: desk.today, by: desk.who, ticked: boxes, playbook: desk.playbook)
        try desk.turn.save(check)
        let levels = desk.playbook.maturity.levels
        let again = (desk.today + desk.playbook.maturity.againAfterDays).orWorkdayAfter
        if let me = desk.me {
            try desk.turn.save(
                Reminder(
                    id: "maturity-\(me.id)", person: me.id, what: desk.say(.maturityAgain), due: again,
                    conversation: desk.conversation, madeOn: desk.today))
        }
        let reached = check.level > 0 ? levels[check.level - 1] : nil
        let next = levels.indices.contains(check.level) ? levels[check.level] : nil
        var outcome = Outcome(facts: [
            "reached": [
                "level": .number(Double(check.level)), "name": .string(reached?.name ?? ""),
                "talk": .string(reached?.talk ?? ""), "count": .number(Double(check.boxes.count)),
                "of": .number(Double(levels.flatMap(\.boxes).count)), "next": .string(next?.name ?? ""),
                "missing": .string(Phrasing.list(check.missing(desk.playbook).map(\.label))),
                "before": before.map { .number(Double($0.boxes.count)) } ?? .null,
                "before-day": .string(before.map { desk.short($0.date) } ?? ""),
                "again": .string(desk.me == nil ? "" : again.words(on: desk.today)),
            ]
        ])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    /// The ids of the boxes that an answer ticks; nil for one that names none of them.
    private static func ticked(_ answer: String, at index: Int, _ desk: Desk) -> [String]? {
        guard desk.playbook.maturity.levels.indices.contains(index) else { return nil }
        let boxes = desk.playbook.maturity.levels[index].boxes
        return BoxAnswer.ticked(
            answer, of: boxes.count, all: desk.cues(.maturityAll), none: desk.cues(.maturityNone),
            except: desk.cues(.maturityExcept)
        )?.map { boxes[$0 - 1].id }
    }
}
