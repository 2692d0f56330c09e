package import Days

/// A way in which a customer could get more out of what they have, worth bringing to a review.
///
/// S0 Best Practices, "come to the call ready to find ways to further improve your customers' business", and
/// 3. Benchmark with peers: the gap to others is the bridge to renewal and growth.
package enum PrepIdea: Hashable, Sendable {
    /// Others do better, and there is a way there.
    case gap(PeerComparison, path: String)
    /// A goal that is behind while nobody does anything for it.
    case idle(Goal)
    /// They pay for it, and nobody uses it.
    case unused(String)
    /// They asked for it, and it is out since that day.
    case live(RoadmapItem, asked: Day)
    /// What somebody like them did, published with their consent.
    case story(Playbook.Story)
    /// Nearly all seats are taken: another plan may cost them less a head.
    case full(active: Int, licensed: Int, asOf: Day)

    /// Of each kind, so many at most.
    private static let most = 2

    /// - Parameters:
    ///   - comparisons: The account beside others, the nearest group first.
    ///   - unused: What they pay for and nobody uses.
    ///   - shipped: What came out lately and has to do with them.
    package static func list(
        _ file: AccountFile, comparisons: [PeerComparison], unused: [String], shipped: [RoadmapView.Line],
        playbook: Playbook, today: Day
    ) -> [PrepIdea] {
        gaps(comparisons) + idle(file, today: today) + unused.prefix(most).map(PrepIdea.unused)
            + shipped.compactMap(PrepIdea.init(live:)).prefix(most)
            + playbook.stories(for: file.account).prefix(most).map(PrepIdea.story)
            + full(file, playbook: playbook, today: today)
    }

    /// Of each series the nearest group alone; the furthest from the best quarter first, in parts of what it takes.
    private static func gaps(_ comparisons: [PeerComparison]) -> [PrepIdea] {
        var seen: Set<String> = []
        let open = comparisons.filter { seen.insert($0.series.id).inserted && $0.toBest > 0 && $0.best != 0 }
        let sorted = open.sorted { a, b in
            (b.toBest / abs(b.best), a.series.id) < (a.toBest / abs(a.best), b.series.id)
        }
        return sorted.compactMap { found in found.series.kind?.path.map { .gap(found, path: $0) } }
            .prefix(most).map(\.self)
    }

    private static func idle(_ file: AccountFile, today: Day) -> [PrepIdea] {
        let served = Set(file.actions.filter(\.isOpen).compactMap(\.linkedTo.goal))
        return file.goals.filter { $0.isOpen && $0.isMet == false && !served.contains($0.id) }
            .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.prefix(most).map(PrepIdea.idle)
    }

    private init?(live line: RoadmapView.Line) {
        guard case .asked(let request) = line.reason else { return nil }
        self = .live(line.item, asked: request.askedOn)
    }

    private static func full(_ file: AccountFile, playbook: Playbook, today: Day) -> [PrepIdea] {
        let space = Whitespace(file, others: [], playbook: playbook, today: today)
        guard space.seats == .full, let active = space.active, let licensed = space.licensed,
            let asOf = space.activeAsOf
        else { return [] }
        return [.full(active: active, licensed: licensed, asOf: asOf)]
    }

    /// Whether the customer may read it; what a larger plan costs is a talk of its own.
    package var isForCustomer: Bool { if case .full = self { false } else { true } }
}
