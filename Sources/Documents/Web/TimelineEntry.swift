package import Days

/// A day in an account's life: a review, a step towards one, a goal's end, the renewal.
package struct TimelineEntry: Hashable, Sendable {
    package let day: Day
    package let what: String

    package init(_ day: Day, _ what: String) {
        self.day = day
        self.what = what
    }
}
