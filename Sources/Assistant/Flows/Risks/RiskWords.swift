import Conversation
import Days
import Reviews

/// Risks as the facts that words are filled from.
enum RiskWords {
    static func facts(_ risk: Risk, _ actions: [Action], _ desk: Desk) -> [String: Value] {
        let own = actions.filter { risk.mitigation.contains($0.id) && $0.status != .cancelled }
        let next = own.filter(\.isOpen).min { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
        let topic = desk.playbook.risks.topic(risk.category)
        return [
            "id": .string(risk.id), "number": .string(risk.number), "signal": .string(risk.signal),
            "category": .string(category(risk.category, desk)), "level": .string(level(risk.level, desk)),
            "light": .string(risk.progress(actions, on: desk.today).symbol),
            "arr": .string(risk.arrAtRisk?.description ?? ""), "found": .string(desk.short(risk.foundOn)),
            "bare": .bool(risk.lacksMitigation(actions)), "done": .bool(!own.isEmpty && next == nil),
            "doing": .string(next.map { "\($0.owner.firstName), \($0.shortLabel)" } ?? ""),
            "due": .string(next?.dueDate.shortWords(on: desk.today) ?? ""),
            "late": .string(next.flatMap { late($0, desk) } ?? ""),
            "step": .string(topic?.step ?? ""), "ask": .string(topic?.ask ?? ""),
            "listen": .string(topic?.listen ?? ""),
            "is-grave": .bool(risk.level >= .monitor),
            "cause": .string(risk.rootCause ?? ""), "sign": .string(risk.successCriteria ?? ""),
            "trigger": .string(risk.trigger ?? ""), "plan-b": .string(risk.planB ?? ""),
            "with": .string(risk.escalateTo?.firstName ?? ""),
            "until": .string(risk.deadline.map(desk.short) ?? ""),
        ]
    }

    static func level(_ level: RiskLevel, _ desk: Desk) -> String {
        desk.say(.riskLevel, [level.rawValue: "yes"])
    }

    static func category(_ category: Risk.Category, _ desk: Desk) -> String {
        desk.say(.riskCategory, [category.rawValue: "yes"])
    }

    /// `fewer logins (250 → 165, 29 Jan)`.
    static func signal(_ seen: RiskSignals.Seen, _ desk: Desk) -> String {
        "\(name(seen.signal, desk)) (\(seen.figure))"
    }

    static func name(_ signal: RiskSignal, _ desk: Desk) -> String {
        desk.say(.riskSignal, [signal.rawValue: "yes"])
    }

    private static func late(_ action: Action, _ desk: Desk) -> String? {
        let days = action.daysOverdue(on: desk.today)
        return days > 0 ? Phrasing.days(days) : nil
    }
}
