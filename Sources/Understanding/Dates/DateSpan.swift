import Days

/// Days with the grain in which they were said.
struct DateSpan: Hashable {
    var range: DayRange
    var grain: Grain

    init(_ range: DayRange, _ grain: Grain) {
        self.range = range
        self.grain = grain
    }

    init(_ day: Day) {
        self.init(DayRange(day), .day)
    }

    var value: EntityValue { .date(range, grain: grain) }
}
