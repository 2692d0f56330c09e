package import Days

/// One figure with the day that it was true of.
package struct HealthReading: Hashable, Sendable {
    package var value: Double
    package var asOf: Day
    package var source: String
    /// What it is counted on, of an NPS; nil of anything else.
    package var scale: NPSScale?

    package init(_ value: Double, asOf: Day, source: String, scale: NPSScale? = nil) {
        self.value = value
        self.asOf = asOf
        self.source = source
        self.scale = scale
    }
}
