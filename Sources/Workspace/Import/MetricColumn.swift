/// A figure that stands in a column of its own, and the name it is kept under.
///
/// Values are kept as the file has them: a share of 0.83 stays 0.83.
struct MetricColumn: Sendable {
    /// The name of the series: `weekly_logins`.
    var metric: String
    /// `h`, `min`, `days`; nil for counts, scores and shares of 1.
    var unit: String?
    /// 1 outcome, 2 leading, 3 operational, 4 technical (S2 Metrics Hierarchy).
    var level: Int
    /// Normalised column names that it is known by, besides its own.
    var names: [String]

    private init(_ metric: String, level: Int, unit: String? = nil, _ names: String...) {
        self.metric = metric
        self.unit = unit
        self.level = level
        self.names = [ImportField.normalized(metric)] + names
    }

    static let all: [MetricColumn] = [
        MetricColumn("weekly_logins", level: 2), MetricColumn("monthly_active_users", level: 2, "mau"),
        MetricColumn("core_module_adoption", level: 2),
        MetricColumn("onboarding_completion", level: 2, "onboardingcompletionpct"),
        MetricColumn("time_to_first_value_days", level: 2, unit: "days"),
        MetricColumn("seat_utilization", level: 2, "seatutilizationpct"),
        MetricColumn("feature_adoption_score", level: 2),
        MetricColumn("training_completion", level: 2, "trainingcompletionpct"),
        MetricColumn("total_seats", level: 3), MetricColumn("active_seats", level: 2),
        MetricColumn("api_calls_last_30d", level: 4), MetricColumn("reports_generated_last_30d", level: 3),
        MetricColumn("integrations_enabled", level: 4), MetricColumn("days_since_last_login", level: 2, unit: "days"),
        MetricColumn("avg_session_duration_mins", level: 3, unit: "min"),
        MetricColumn("feature_requests_submitted", level: 3), MetricColumn("nps_score", level: 1, "nps"),
        MetricColumn("csat_score", level: 1, "csat"), MetricColumn("csm_engagement_score", level: 2),
        MetricColumn("csm_meetings", level: 3, "csmmeetingslastquarter"), MetricColumn("bug_reports", level: 3),
        MetricColumn("feature_requests", level: 3), MetricColumn("positive_feedback_count", level: 2),
        MetricColumn("negative_feedback_count", level: 2),
    ]
}
