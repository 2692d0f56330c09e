extension Playbook {
    /// When an executive review is offered: any one is enough.
    ///
    /// S2 QBR vs EBR; domain.md C23.
    package struct EBRCriteria: Decodable, Hashable, Sendable {
        /// ARR above which it is offered, in whole units of the playbook's currency.
        package var arrOver: Int
        package var strategicOrLogo: Bool
        package var significantExpansion: Bool
        /// Levels at the customer that we can reach.
        package var execAccess: [Contact.Level]
        package var atRisk: Bool
        /// One of our own executives sponsors the account: it is led by more than its CSM.
        package var internalSponsor: Bool

        private enum CodingKeys: String, CodingKey {
            case arrOver = "arr_over"
            case strategicOrLogo = "strategic_or_logo"
            case significantExpansion = "significant_expansion"
            case execAccess = "exec_access"
            case atRisk = "at_risk"
            case internalSponsor = "internal_sponsor"
        }
    }

    /// What a review is about, by the months that are left until the renewal.
    ///
    /// S2 Connecting Plan to Renewal; half-open bands (domain.md C19).
    package struct RenewalBand: Decodable, Hashable, Sendable {
        package var fromMonths: Int
        package var focus: String
        package var what: String

        private enum CodingKeys: String, CodingKey {
            case fromMonths = "from_months"
            case focus
            case what = "do"
        }
    }

    /// Targets of the programme: S2 Follow-up Metrics and QBR Program Metrics.
    package struct Targets: Decodable, Hashable, Sendable {
        package var summaryHours: Int
        package var completedOnTimePct: Double
        package var closedByNextReviewPct: Double
        package var closedByNextReviewAimPct: Double
        package var carryoverBelowPct: Double
        package var overdueBelowPct: Double
        package var headlineMetricsMax: Int
        package var reviewPeriodDays: Int
        package var doubleCountMinutesMax: Int

        private enum CodingKeys: String, CodingKey {
            case summaryHours = "summary_hours"
            case completedOnTimePct = "completed_on_time_pct"
            case closedByNextReviewPct = "closed_by_next_review_pct"
            case closedByNextReviewAimPct = "closed_by_next_review_aim_pct"
            case carryoverBelowPct = "carryover_below_pct"
            case overdueBelowPct = "overdue_below_pct"
            case headlineMetricsMax = "headline_metrics_max"
            case reviewPeriodDays = "review_period_days"
            case doubleCountMinutesMax = "double_count_minutes_max"
        }
    }
}
