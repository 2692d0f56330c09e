extension Playbook {
    /// How the customer health index is made (S1 CHI; the weights are ours).
    package struct HealthPlan: Decodable, Hashable, Sendable {
        package var weights: [HealthFactor: Double]
        package var greenFrom: Int
        package var yellowFrom: Int
        /// Of fewer of the eight factors an index says nothing about an account: it gets no figure and no colour.
        package var fewestFactors: Int
        /// An older figure counts as missing.
        package var tooOldAfterDays: Int
        package var fullMarks: FullMarks

        private enum CodingKeys: String, CodingKey {
            case weights
            case greenFrom = "green_from"
            case yellowFrom = "yellow_from"
            case fewestFactors = "fewest_factors"
            case tooOldAfterDays = "too_old_after_days"
            case fullMarks = "full_marks"
        }
    }

    /// What a figure has to reach for 100 points, and where it earns none.
    package struct FullMarks: Decodable, Hashable, Sendable {
        /// 100 points up to the first, none from the second on.
        package var lastLoginDays: [Double]
        package var lastContactDays: [Double]
        package var meetingsPerQuarter: Double
        package var integrations: Double
        /// None at the first, 50 half-way, 100 at the second.
        package var loginGrowthPct: [Double]
        package var ageYears: Double
        package var ticketsPer10Seats: TicketRate
        /// Points that each escalation takes off.
        package var escalationCosts: Double

        private enum CodingKeys: String, CodingKey {
            case lastLoginDays = "last_login_days"
            case lastContactDays = "last_contact_days"
            case meetingsPerQuarter = "meetings_per_quarter"
            case integrations
            case loginGrowthPct = "login_growth_pct"
            case ageYears = "age_years"
            case ticketsPer10Seats = "tickets_per_10_seats"
            case escalationCosts = "escalation_costs"
        }
    }

    /// Two-sided: too many tickets is frustration, none is disuse (S1 CHI factors).
    package struct TicketRate: Decodable, Hashable, Sendable {
        /// Points where there is not one ticket.
        package var none: Double
        /// 100 points from the first to the second.
        package var healthy: [Double]
        /// No points from here on.
        package var farTooMany: Double

        private enum CodingKeys: String, CodingKey {
            case none, healthy
            case farTooMany = "far_too_many"
        }
    }

    /// Days after which a figure is shown with its age.
    package struct Staleness: Decodable, Hashable, Sendable {
        package var support: Int
        package var usage: Int
        package var engagement: Int
        package var commercial: Int
        package var sentiment: Int
    }
}
