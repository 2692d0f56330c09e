/// What moved an index between two days.
package struct HealthDriver: Hashable, Sendable {
    package var factor: HealthFactor
    /// Points of the index, positive where it rose.
    package var points: Double
}
