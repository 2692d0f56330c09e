/// A figure that the health index knows how to read, by the metric's name.
package enum HealthFigure: String, Codable, CaseIterable, Sendable {
    case coreModuleAdoption = "core_module_adoption"
    case seatUtilization = "seat_utilization"
    case activeSeats = "active_seats"
    case totalSeats = "total_seats"
    case daysSinceLastLogin = "days_since_last_login"
    case featureAdoption = "feature_adoption_score"
    case trainingCompletion = "training_completion"
    case integrations = "integrations_enabled"
    case weeklyLogins = "weekly_logins"
    case monthlyActiveUsers = "monthly_active_users"
    case engagementScore = "csm_engagement_score"
    case meetings = "csm_meetings"
    /// 0 to 10 on average, or -100 to 100 as the net score.
    case nps = "nps_score"
    /// 1 to 5.
    case csat = "csat_score"
    case positiveFeedback = "positive_feedback_count"
    case negativeFeedback = "negative_feedback_count"
    /// Opened in a quarter; from ticket roll-ups.
    case tickets = "tickets_per_quarter"
    case escalations = "escalations_per_quarter"

    private static let aliases: [String: HealthFigure] = [
        "nps": .nps, "csat": .csat, "seat_utilisation": .seatUtilization, "feature_adoption": .featureAdoption,
        "integrations": .integrations, "csm_meetings_last_quarter": .meetings, "engagement_score": .engagementScore,
    ]

    /// Reads a metric's name, with or without its `_pct`; nil for one that says nothing about health.
    package init?(metric name: String) {
        var name = name.lowercased()
        if name.hasSuffix("_pct") { name.removeLast(4) }
        guard let figure = HealthFigure(rawValue: name) ?? Self.aliases[name] else { return nil }
        self = figure
    }

    /// The limit that it goes stale by.
    package var freshness: Playbook.Freshness {
        switch self {
        case .engagementScore, .meetings: .engagement
        case .nps, .csat, .positiveFeedback, .negativeFeedback: .sentiment
        case .tickets, .escalations: .support
        default: .usage
        }
    }

    /// Whether it is a share of 1; exports write 0.83 or 83 for the same thing.
    package var isShare: Bool {
        switch self {
        case .coreModuleAdoption, .seatUtilization, .featureAdoption, .trainingCompletion, .engagementScore: true
        default: false
        }
    }
}
