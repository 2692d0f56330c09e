import Conversation
import Days
import Reviews

/// The facts of the full brief: everything that is known, a line for each.
enum FullBrief {
    /// - Parameter results: The goals against their targets; see ``GoalWords``.
    static func facts(
        _ briefing: AccountBriefing, _ results: [String: Value], _ desk: Desk
    ) throws -> [String: Value] {
        var facts: [String: Value] = [
            "name": .string(briefing.account.name), "terms": .list(terms(briefing, desk).map(Value.string)),
            "review": .string(try desk.planned(of: briefing.account.id)),
            "focus": .string(briefing.renewalBand?.focus ?? ""),
            "people": .string(briefing.inTheRoom.prefix(5).map { $0.withRole(desk) }.joined(separator: ", ")),
            "goals-confirmed": .string(briefing.goalsConfirmed.map(desk.short) ?? ""),
            "results": .list(Array((results["lines"]?.list ?? []).prefix(3))),
            "warnings": .list(
                briefing.sentences(on: desk.today, desk.phrasebook).prefix(4).map(Value.string)),
        ]
        if let health = briefing.health {
            facts["coverage"] = .string(health.coverageWords)
            facts["health"] = briefing.colour == nil ? .null : .number(Double(health.score))
            facts["colour"] = .string(briefing.colour?.symbol ?? "")
        }
        let balance = ActionBalance(briefing.open)
        facts["open"] = .number(Double(briefing.open.count))
        facts["ours"] = .number(Double(balance.ours))
        facts["theirs"] = .number(Double(balance.theirs))
        facts["late"] = briefing.late.isEmpty ? .null : .number(Double(briefing.late.count))
        return facts
    }

    /// Segment, ARR, renewal, and where that is from.
    private static func terms(_ briefing: AccountBriefing, _ desk: Desk) -> [String] {
        var terms = [
            briefing.segment?.id.name, briefing.contract?.arr.map { desk.say(.briefARR, ["arr": $0.description]) },
        ].compactMap(\.self)
        if let day = briefing.contract?.renewalDate, let left = briefing.daysToRenewal {
            let days = left >= 0 ? Phrasing.days(left) : nil
            terms.append(desk.say(.briefRenewal, ["day": desk.short(day), "days": days]))
        }
        if let source = briefing.contract?.provenance { terms.append("\(source.source), \(desk.short(source.asOf))") }
        return terms
    }
}
