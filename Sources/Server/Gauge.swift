/// A figure that is looked up when `/metrics` is asked for.
package struct Gauge: Sendable {
    let name: String
    let labels: [(String, String)]
    let value: Double

    /// - Parameter name: In Prometheus's style, with its unit at the end: `qbr_outbox_oldest_seconds`.
    package init(_ name: String, _ labels: [(String, String)] = [], _ value: Double) {
        self.name = name
        self.labels = labels
        self.value = value
    }
}
