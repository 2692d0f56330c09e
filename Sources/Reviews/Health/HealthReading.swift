package import Days

/// One figure with the day that it was true of.
package struct HealthReading: Hashable, Sendable {
    package var value: Double
    package var asOf: Day
    package var source: String

    package init(_ value: Double, asOf: Day, source: String) {
        self.value = value
        self.asOf = asOf
        self.source = source
    }
}
