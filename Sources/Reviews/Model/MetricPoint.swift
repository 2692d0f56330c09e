package import Days

/// One value of a metric series.
package struct MetricPoint: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    /// `weekly_logins`, `seat_utilization` …
    package var metric: String
    /// `2026Q1` where it stands for a period.
    package var period: String?
    package var date: Day
    package var value: Double
    package var unit: String?
    /// 1 outcome, 2 leading, 3 operational, 4 technical (S2 Metrics Hierarchy).
    package var level: Int
    package var provenance: Provenance

    package init(
        id: String, account: String, metric: String, period: String? = nil, date: Day, value: Double,
        unit: String? = nil, level: Int = 3, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.metric = metric
        self.period = period
        self.date = date
        self.value = value
        self.unit = unit
        self.level = level
        self.provenance = provenance
    }
}
