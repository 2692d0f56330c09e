/// The eight things that the customer health index looks at.
///
/// S1 CHI factors; in the order of the seed.
package enum HealthFactor: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    case depthOfUsage = "depth_of_usage"
    case widthOfUsage = "width_of_usage"
    case engagement, growth
    case reviewScores = "review_scores"
    case supportUsage = "support_usage"
    case feedback
    case ageOfCustomer = "age_of_customer"

    /// `depth of usage`.
    package var label: String { rawValue.split(separator: "_").joined(separator: " ") }

    /// The limit that its figures go stale by; nil where age does not matter.
    package var freshness: Playbook.Freshness? {
        switch self {
        case .depthOfUsage, .widthOfUsage, .growth: .usage
        case .engagement: .engagement
        case .reviewScores, .feedback: .sentiment
        case .supportUsage: .support
        case .ageOfCustomer: nil
        }
    }
}
