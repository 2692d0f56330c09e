/// What wants a look on a day: by destination, and what nobody hears of.
package struct DayItems: Sendable {
    /// By what the outbox calls the destination.
    package var told: [String: [RoutedNudge]] = [:]
    package var silent: [SilentNudge] = []

    /// A nudge that nobody hears of.
    package struct SilentNudge: Hashable, Sendable {
        package let nudge: Nudge
        package let reason: Silence
    }
}
