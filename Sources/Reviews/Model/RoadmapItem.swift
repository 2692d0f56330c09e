package import Days

/// Something that product builds, thinks about or has built.
///
/// Not of one account; who may hear of it, and how, is ``RoadmapTiming``'s.
package struct RoadmapItem: Codable, Hashable, Sendable, Identifiable {
    /// `roadmap-3`.
    package var id: String
    /// `SSO federation`.
    package var what: String
    /// Words of the problems that it answers: it is told to whoever has one of them (domain.md C27).
    package var solves: [String]
    package var state: RoadmapState
    /// When it is expected: a month, a quarter or a half-year, as product said; nil where it said nothing.
    package var expected: DayRange?
    package var shippedOn: Day?
    /// What is not announced is nobody's to tell.
    package var isAnnounced: Bool
    /// Customers may try it early.
    package var isBeta: Bool
    package var provenance: Provenance

    package init(
        id: String, what: String, solves: [String] = [], state: RoadmapState, expected: DayRange? = nil,
        shippedOn: Day? = nil, isAnnounced: Bool = true, isBeta: Bool = false, provenance: Provenance
    ) {
        self.id = id
        self.what = what
        self.solves = solves
        self.state = state
        self.expected = expected
        self.shippedOn = shippedOn
        self.isAnnounced = isAnnounced
        self.isBeta = isBeta
        self.provenance = provenance
    }
}
