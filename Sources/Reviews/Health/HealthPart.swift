import Days

/// One factor while it is being worked out: the mean of what is known of it.
struct HealthPart {
    private var sum = 0.0
    private var count = 0
    private var notes: [String] = []
    private var oldest: Day?
    /// The newest of the figures that were left out for their age.
    var tooOld: Day?

    /// 0 to 100, or nil where nothing is known.
    var score: Double? { count == 0 ? nil : sum / Double(count) }

    /// `core modules 92%, 40 of 42 seats`, or why nothing counts.
    var words: String? {
        if !notes.isEmpty { return notes.joined(separator: ", ") }
        return tooOld.map { "nothing since \(Day.months[$0.month - 1]) \($0.year)" }
    }

    /// The oldest of its figures, since a factor is as old as that.
    var asOf: Day? { oldest ?? tooOld }

    mutating func add(_ points: Double, _ words: String, asOf day: Day?) {
        sum += min(100, max(0, points))
        count += 1
        notes.append(words)
        if let day { oldest = oldest.map { min($0, day) } ?? day }
    }
}
