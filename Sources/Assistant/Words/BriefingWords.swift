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
            "people": .string(people(briefing) { $0.inShort(among: $1, desk) }),
            "people-in-full": .string(people(briefing) { contact, _ in contact.withRole(desk) }),
            "no-arr": .bool(briefing.gaps.contains(.arr) && briefing.account.segmentOverride == nil),
            "no-usage": .bool(briefing.gaps.contains(.usage)),
            "mismatch": .string(
                SegmentMismatch(briefing.nextReview, in: briefing.segment)?.segment.review.rawValue ?? ""),
        ]
        facts.merge(data(briefing, nps, desk)) { _, new in new }
        facts.merge(renewal(briefing, desk)) { _, new in new }
        facts.merge(review(briefing, desk)) { _, new in new }
        facts.merge(health(briefing)) { _, new in new }
        facts.merge(actions(briefing, desk)) { _, new in new }
        return facts
    }

    private static func renewal(_ briefing: AccountBriefing, _ desk: Desk) -> [String: Value] {
        guard let day = briefing.contract?.renewalDate, let left = briefing.daysToRenewal else { return [:] }
        return [
            "renews": .string(desk.short(day)), "renewal-past": .bool(left < 0),
            "renews-in": briefing.isRenewalNear ? .string(Phrasing.days(left)) : .null,
        ]
    }

    private static func review(_ briefing: AccountBriefing, _ desk: Desk) -> [String: Value] {
        var facts: [String: Value] = [:]
        if let review = briefing.nextReview, let day = review.plannedAt, let left = briefing.daysToReview {
            let when = [day.words(on: desk.today), review.plannedTime].compactMap(\.self)
            facts["review"] = .string(when.joined(separator: ", "))
            facts["kind"] = .string(review.type.words)
            facts["days-left"] = left >= 0 ? .string(Phrasing.days(left)) : .null
        }
        return facts
    }

    private static func health(_ briefing: AccountBriefing) -> [String: Value] {
        guard let health = briefing.health else { return [:] }
        guard let colour = briefing.colour else { return ["health-thin": .string(health.coverageWords)] }
        var facts: [String: Value] = [
            "health": .number(Double(health.score)), "colour": .string(colour.symbol),
        ]
        if let delta = briefing.healthDelta, delta != 0 {
            facts[delta > 0 ? "health-up" : "health-down"] = .number(Double(abs(delta)))
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
            facts["done"] = .string(String(kept.done))
            facts["of"] = .string(Figures.grouped(kept.total))
            facts["of-one"] = .bool(kept.total == 1)
        }
        if !briefing.late.isEmpty {
            facts["late-count"] = .string(Phrasing.sentence(Phrasing.word(briefing.late.count)))
            facts["late"] = .list(
                briefing.late.prefix(3).map { .object(ActionValue.facts($0, account: briefing.account.name, desk)) })
        }
        return facts
    }

    /// The champion first, at most four.
    private static func people(_ briefing: AccountBriefing, _ words: (Contact, _ among: [Contact]) -> String) -> String
    {
        let ordered = briefing.inTheRoom.sorted {
            ($0.id == briefing.champion?.id ? 0 : 1, $0.name) < ($1.id == briefing.champion?.id ? 0 : 1, $1.name)
        }
        return ordered.prefix(4).map { words($0, ordered) }.joined(separator: ", ")
    }

    /// How far the data reaches where it is fresh, `8 Mar`, and what is old: `NPS to 22 Jan (46 days old)`.
    private static func data(_ briefing: AccountBriefing, _ nps: Day?, _ desk: Desk) -> [String: Value] {
        let names: [(Playbook.Freshness, String)] = [
            (.usage, desk.say(.prepUsage)), (.support, desk.say(.prepTickets)),
        ]
        var known = names.compactMap { kind, name in
            briefing.data.first { $0.kind == kind }?.asOf.map { (kind, name, $0) }
        }
        if let nps { known.append((.sentiment, desk.say(.prepNPS), nps)) }
        let old = known.filter { desk.playbook.isStale($0.0, asOf: $0.2, on: desk.today) }
        let fresh = known.filter { !desk.playbook.isStale($0.0, asOf: $0.2, on: desk.today) }.map(\.2).max()
        let lines = Dictionary(grouping: old, by: \.2).sorted { $0.key > $1.key }.map { day, parts in
            desk.say(
                .prepData,
                [
                    "names": Phrasing.list(parts.map(\.1)), "day": desk.short(day),
                    "age": Phrasing.days(desk.today - day),
                    "before": desk.playbook.isBeforeReviewPeriod(day, on: desk.today) ? "yes" : nil,
                ])
        }
        return [
            "data-day": .string(fresh.map(desk.short) ?? ""), "data": .string(lines.joined(separator: ", ")),
        ]
    }
}
