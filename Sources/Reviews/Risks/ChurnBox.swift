/// One of the fifteen boxes of the CHURN check (S2 Risk Identification Framework): five letters of three boxes each.
package enum ChurnBox: String, Codable, CaseIterable, Sendable {
    case engaged, standing, backups
    case healthTrend = "health_trend"
    case adoption, support
    case usersActive = "users_active"
    case coreFeatures = "core_features"
    case value
    case contact, sentiment, replies
    case problem, priorities
    case useCase = "use_case"

    /// C, H, U, R or N.
    package var letter: Character {
        switch self {
        case .engaged, .standing, .backups: "C"
        case .healthTrend, .adoption, .support: "H"
        case .usersActive, .coreFeatures, .value: "U"
        case .contact, .sentiment, .replies: "R"
        case .problem, .priorities, .useCase: "N"
        }
    }

    /// What a risk from it is about.
    package var category: Risk.Category {
        switch self {
        case .engaged, .standing, .backups: .champion
        case .healthTrend, .adoption, .usersActive, .coreFeatures: .adoption
        case .support: .technical
        case .value: .value
        case .contact, .sentiment, .replies: .relationship
        case .problem, .priorities, .useCase: .strategic
        }
    }
}
