/// A row of the matrix by which risks are taken up (S2 Risk Escalation Matrix).
package struct EscalationLevel: Decodable, Hashable, Sendable {
    package enum ID: String, Codable, CaseIterable, Sendable { case critical, high, medium, low }

    /// Who is to hear of it.
    package enum Listener: String, Codable, CaseIterable, Sendable {
        case vp, director, manager
        case execSponsor = "exec_sponsor"
        case csm
    }

    package var level: EscalationLevel.ID
    package var churn: ChurnOutlook
    /// Only where the account pays more than this a year; nil where it does not matter.
    package var above: Int?
    package var to: [EscalationLevel.Listener]
    /// How soon they should answer, 0 on the same day; nil where it can wait for the next review.
    package var withinDays: Int?

    private enum CodingKeys: String, CodingKey {
        case level, churn, above, to
        case withinDays = "within_days"
    }
}
