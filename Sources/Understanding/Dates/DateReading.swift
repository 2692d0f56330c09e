/// What a date phrase means on a given day: a default, and what else it could mean.
struct DateReading: Hashable {
    var value: DateSpan?
    var others: [DateSpan] = []
    var reason: String?
    /// The rule that read it, in a few words.
    var rule: String?

    init(_ value: DateSpan?, others: [DateSpan] = [], reason: String? = nil) {
        self.value = value
        self.others = others
        self.reason = reason
    }

    /// The default and the others.
    var all: [DateSpan] { [value].compactMap(\.self) + others }

    /// The default, else the first of the others.
    var first: DateSpan? { value ?? others.first }

    /// The same doubt about days that are worked out from these.
    func map(_ change: (DateSpan) -> DateSpan) -> DateReading {
        DateReading(value.map(change), others: others.map(change), reason: reason)
    }
}
