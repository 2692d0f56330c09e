import Conversation
import Days
import Reviews

/// A briefing in words: what the first message of a preparation is filled from.
enum BriefingWords {
    /// - Parameter nps: The day of the newest NPS, which other feedback is not.
    static func facts(_ briefing: AccountBriefing, nps: Day?, _ desk: Desk) -> [String: Value] {
        var facts: [String: Value] = [
            "account-name": .string(briefing.account.name), "segment": .string(briefing.segment?.id.name ?? ""),
            "arr": .string(briefing.contract?.arr?.description ?? ""),
            "people": .string(people(briefing)), "data": .string(data(briefing, nps, desk)),
            "gap": .string(gap(briefing)),
        ]
        facts.merge(renewal(briefing, desk)) { _, new in new }
        facts.merge(review(briefing, desk)) { _, new in new }
        facts.merge(health(briefing)) { _, new in new }
        facts.merge(actions(briefing, desk)) { _, new in new }
        return facts
    }

    private static func renewal(_ briefing: AccountBriefing, _ desk: Desk) -> [String: Value] {
        guard let day = briefing.contract?.renewalDate, let left = briefing.daysToRenewal else { return [:] }
        let isSoon = (0...90).contains(left)
        return [
            "renews": .string(desk.short(day)), "renewal-past": .bool(left < 0),
            "renews-in": isSoon ? .string(Phrasing.days(left)) : .null,
        ]
    }

    private static func review(_ briefing: AccountBriefing, _ desk: Desk) -> [String: Value] {
        var facts: [String: Value] = [:]
        if let review = briefing.nextReview, let day = review.plannedAt, let left = briefing.daysToReview {
            let when = [day.words(on: desk.today), review.plannedTime].compactMap(\.self)
            facts["review"] = .string(when.joined(separator: ", "))
            facts["kind"] = .string(review.type.rawValue)
            facts["days-left"] = left >= 0 ? .string(Phrasing.days(left)) : .null
        }
        return facts
    }

    private static func health(_ briefing: AccountBriefing) -> [String: Value] {
        guard let health = briefing.health else { return [:] }
        guard let colour = briefing.colour else { return ["health-thin": .string(health.tooLittle)] }
        var facts: [String: Value] = [
            "health": .number(Double(health.score)), "colour": .string(colour.symbol),
        ]
        if let delta = briefing.healthDelta, delta != 0 {
            facts["health-change"] = .string(delta > 0 ? "up \(delta)" : "down \(-delta)")
        }
        if !health.missing.isEmpty {
            facts["coverage"] = .string(health.coverageWords)
            facts["missing"] = .string(Phrasing.list(health.missing.map(\.label)))
        }
        return facts
    }

    private static func actions(_ briefing: AccountBriefing, _ desk: Desk) -> [String: Value] {
        var facts: [String: Value] = [:]
        if let kept = briefing.kept {
            facts["since"] = .string(desk.short(kept.since))
            facts["done"] = .string("\(kept.done) of \(Figures.count(kept.total, "action")) done")
        }
        if !briefing.late.isEmpty {
            facts["late-count"] = .string(Phrasing.sentence(Phrasing.word(briefing.late.count)))
            facts["late"] = .list(
                briefing.late.prefix(3).map { .object(ActionValue.facts($0, account: briefing.account.name, desk)) })
        }
        return facts
    }

    /// The champion first, at most four.
    private static func people(_ briefing: AccountBriefing) -> String {
        let ordered = briefing.inTheRoom.sorted {
            ($0.id == briefing.champion?.id ? 0 : 1, $0.name) < ($1.id == briefing.champion?.id ? 0 : 1, $1.name)
        }
        return ordered.prefix(4).map(\.withRole).joined(separator: ", ")
    }

    /// `usage and tickets to 8 Mar, NPS to 22 Jan`: how far the data reaches; what is old says so.
    private static func data(_ briefing: AccountBriefing, _ nps: Day?, _ desk: Desk) -> String {
        let names: [(Playbook.Freshness, String)] = [(.usage, "usage"), (.support, "tickets")]
        var known = names.compactMap { kind, name in
            briefing.data.first { $0.kind == kind }?.asOf.map { (kind, name, $0) }
        }
        if let nps { known.append((.sentiment, "NPS", nps)) }
        return Dictionary(grouping: known, by: \.2).sorted { $0.key > $1.key }.map { day, parts in
            let isOld = parts.contains { desk.playbook.isStale($0.0, asOf: day, on: desk.today) }
            let age = isOld ? " (\(Phrasing.days(desk.today - day)) old)" : ""
            return "\(Phrasing.list(parts.map(\.1))) to \(desk.short(day))\(age)"
        }.joined(separator: ", ")
    }

    /// One line on the gap that matters most, with what would close it.
    private static func gap(_ briefing: AccountBriefing) -> String {
        let gaps = Set(briefing.gaps)
        if gaps.contains(.arr), briefing.account.segmentOverride == nil {
            return "ARR is not on file, so the segment is unknown; `qbr import` of a contract list fills it in."
        }
        if gaps.contains(.usage) { return "No usage is on file; a usage export would tell most." }
        return ""
    }
}
