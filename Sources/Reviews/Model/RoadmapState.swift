/// How sure it is that something comes.
///
/// One list for the seeds' three (domain.md C28): five levels of certainty, five replies to a request, three states of
/// a customer's feedback. The surest first.
package enum RoadmapState: String, Codable, CaseIterable, CodingKeyRepresentable, Sendable {
    case shipped
    case inRelease = "in_release"
    case planned, roadmapped, exploring
    case notPlanned = "not_planned"

    /// Whether product has committed to it, or built it.
    package var isCommitted: Bool { [.shipped, .inRelease, .planned].contains(self) }
}
