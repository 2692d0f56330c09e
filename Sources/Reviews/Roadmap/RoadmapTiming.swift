package import Days

/// How finely the time of something may be told (S2 Roadmap Timing Language).
///
/// A month only for what is in release and only where product set it, a quarter for what is planned, a half-year for
/// what is on the roadmap; never a day (domain.md C26).
package enum RoadmapTiming: Hashable, Sendable {
    case live(since: Day?)
    /// `Shipping in April`; nil where product set no month.
    case shipping(month: Day?)
    /// `Targeting Q2`.
    case targeting(Quarter?)
    /// `On our roadmap for the second half`: 1 or 2, and the year.
    case roadmapped(half: Int?, year: Int?)
    case exploring
    case notPlanned

    package init(_ state: RoadmapState, expected: DayRange? = nil, shippedOn: Day? = nil) {
        // The later end: what is expected in a half-year is not promised for its first quarter.
        let end = expected?.end
        switch state {
        case .shipped: self = .live(since: shippedOn)
        case .inRelease:
            let isMonth = expected.map { $0.count <= 31 && $0.start.month == $0.end.month } ?? false
            self = .shipping(month: isMonth ? end : nil)
        case .planned: self = .targeting(end.map { Quarter(containing: $0) })
        case .roadmapped: self = .roadmapped(half: end.map { $0.month <= 6 ? 1 : 2 }, year: end?.year)
        case .exploring: self = .exploring
        case .notPlanned: self = .notPlanned
        }
    }

    package init(_ item: RoadmapItem) {
        self.init(item.state, expected: item.expected, shippedOn: item.shippedOn)
    }

    /// Whether "our current plan, subject to change" has to stand beside it.
    package var wantsCaveat: Bool {
        switch self {
        case .shipping, .targeting, .roadmapped, .exploring: true
        case .live, .notPlanned: false
        }
    }

    /// The finest time that may be said of it; nil where none may.
    package var finest: RoadmapGrain? {
        switch self {
        case .live: .day
        case .shipping(let month): month == nil ? .quarter : .month
        case .targeting: .quarter
        case .roadmapped: .half
        case .exploring, .notPlanned: nil
        }
    }
}

/// How fine a time is, the finest first.
package enum RoadmapGrain: Int, Comparable, Sendable {
    case day, month, quarter, half, year

    /// The finer is the less.
    package static func < (a: RoadmapGrain, b: RoadmapGrain) -> Bool { a.rawValue < b.rawValue }
}
