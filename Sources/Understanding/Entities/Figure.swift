/// A number with what it counts.
struct Figure {
    enum Unit: Hashable {
        case none, percent
        /// ISO 4217.
        case money(String)
        case length(DurationUnit)
    }

    /// Indexes of tokens.
    var tokens: Range<Int>
    var value: Double
    var unit: Unit
    /// The scale that closes the number: a million of "7 million".
    var scale = 1.0

    /// The other end of "5 to 7 million dollars": what counts one end, and its scale where it has none, count both.
    func sharing(_ other: Figure) -> Figure {
        var figure = self
        if unit == .none { figure.unit = other.unit }
        if scale == 1, other.scale > 1, value < other.value / other.scale {
            figure.scale = other.scale
            figure.value *= other.scale
        }
        return figure
    }

    /// As an entity; nil for what nobody means.
    var candidate: Candidate? {
        guard value.magnitude <= Numerals.greatest else { return nil }
        switch unit {
        case .none: return Candidate(kind: .number, tokens: tokens, value: .number(value))
        case .percent: return Candidate(kind: .percent, tokens: tokens, value: .percent(value))
        case .money(let code):
            let minor = (value * Currency.minorUnits(code)).nearest
            return Candidate(kind: .money, tokens: tokens, value: .money(minor: minor, currency: code))
        case .length(let unit):
            guard unit.isCredible(value) else { return nil }
            return Candidate(kind: .duration, tokens: tokens, value: .duration(value, unit))
        }
    }
}
