package import Days

/// What of the roadmap one customer may hear of, by when it may come (S2 Roadmap Presentation Template; S4: 3, 6 and 12
/// months and recent releases).
package struct RoadmapView: Hashable, Sendable {
    /// One item with why it matters to them.
    package struct Line: Hashable, Sendable {
        package let item: RoadmapItem
        package let reason: RoadmapReason
    }

    /// What may come within so many months, and not within fewer.
    package struct Horizon: Hashable, Sendable {
        package let months: Int
        package let lines: [Line]
    }

    /// Shipped lately; what they wished for comes first.
    package let shipped: [Line]
    /// The nearest first; what has no time stands in the last one.
    package let ahead: [Horizon]
    /// Announced things that nothing links to this customer: left out (L27, domain.md C27).
    package let unlinked: [RoadmapItem]

    package init(_ items: [RoadmapItem], match: RoadmapMatch, plan: Playbook.RoadmapPlan, today: Day) {
        let announced = items.filter { $0.isAnnounced && $0.state != .notPlanned }
        let lines = announced.compactMap { item in match.reason(for: item).map { Line(item: item, reason: $0) } }
        let isRecent = { (item: RoadmapItem) in
            item.shippedOn.map { $0 <= today && today - $0 <= plan.recentDays } ?? false
        }
        shipped = lines.filter { isRecent($0.item) }.sorted { $0.rank < $1.rank }
        let coming = Dictionary(grouping: lines.filter { $0.item.state != .shipped }) { line in
            RoadmapView.horizon(of: line.item, plan, today)
        }
        ahead = plan.horizons.map { Horizon(months: $0, lines: coming[$0] ?? []) }
        unlinked = announced.filter { item in
            (item.state != .shipped || isRecent(item)) && !lines.contains { $0.item.id == item.id }
        }
    }

    /// The first horizon within which something is expected; the last one for what lies further out, or has no time.
    private static func horizon(of item: RoadmapItem, _ plan: Playbook.RoadmapPlan, _ today: Day) -> Int {
        let last = plan.horizons.last ?? 0
        guard let end = item.expected?.end else { return last }
        return plan.horizons.first { end <= today.adding(months: $0).endOfMonth } ?? last
    }
}

extension RoadmapView.Line {
    /// What they asked for before the rest.
    fileprivate var rank: Int { if case .asked = reason { 0 } else { 1 } }
}
