import Conversation
import Reviews

/// The figures of a saving as they were said: hours and their rate, amounts with the words near them.
struct ValueFigures {
    var hours: Double?
    var rate: Double?
    var amounts: [(figure: Double, near: String)] = []

    /// What a figure was said of.
    enum Span: String, Hashable {
        case year, quarter, month, week

        /// How much of it a quarter has: S2 sets a quarter's value against a quarter's price (L32).
        var perQuarter: Double {
            switch self {
            case .year: 0.25
            case .quarter: 1
            case .month: 3
            case .week: 13
            }
        }
    }

    /// A figure of another span, brought to a quarter.
    struct Spread: Hashable {
        var said: String
        var span: Span
        var quarterly: Double
    }

    var spreads: [Spread] = []

    /// A figure for a quarter, noted where it was said of something else.
    mutating func spread(_ amount: Double, over span: Span?, said: String) -> Double {
        guard let span, span != .quarter else { return amount }
        let quarterly = amount * span.perQuarter
        spreads.append(Spread(said: said, span: span, quarterly: quarterly))
        return quarterly
    }

    /// "per year", said once the one figure stood there as of another span.
    ///
    /// - Returns: False where there is none, or several of which one could be meant.
    mutating func spread(anew span: Span) -> Bool {
        let share = spreads.only?.span.perQuarter ?? 1
        if let hours, amounts.isEmpty {
            spreads = []
            let said = hours / share
            self.hours = spread(said, over: span, said: "\(Figures.plain(said, places: 2)) hours")
            return true
        }
        guard hours == nil, let amount = amounts.only else { return false }
        spreads = []
        let said = amount.figure / share
        amounts = [(spread(said, over: span, said: Figures.plain(said, places: 2)), amount.near)]
        return true
    }

    /// From here on a plain number in a sentence about value is an amount.
    static let leastAmount = 1_000.0

    var isEmpty: Bool { hours == nil && rate == nil && amounts.isEmpty }

    /// Beside hours without a rate, a small amount is the rate: "600 hrs, $45".
    mutating func takeRate(besides hours: Double?) {
        guard hours != nil, rate == nil, let amount = amounts.only?.figure, amount < ValueFigures.leastAmount else {
            return
        }
        rate = amount
        amounts = []
    }

    /// What stands once a later sentence put it right: "no, 600 hours at $45", "it's 27k".
    ///
    /// - Parameter isTwice: Whether something was said to be counted twice: then an amount is all that there is.
    func amended(by later: ValueFigures, isTwice: Bool) -> ValueFigures {
        var later = later
        if later.hours == nil { later.takeRate(besides: hours) }
        if later.hours != nil || later.rate != nil {
            let kept = hours == nil ? [] : amounts
            return ValueFigures(
                hours: later.hours ?? hours, rate: later.rate ?? rate,
                amounts: later.amounts.isEmpty ? kept : later.amounts,
                spreads: later.hours == nil ? spreads : later.spreads)
        }
        guard !later.amounts.isEmpty else { return self }
        let worked = hours.flatMap { hours in rate.map { hours * $0 } }
        if let worked, later.amounts.only?.figure == worked { return ValueFigures(hours: hours, rate: rate) }
        let keepsHours = worked != nil && !amounts.isEmpty && !isTwice
        return ValueFigures(
            hours: keepsHours ? hours : nil, rate: keepsHours ? rate : nil, amounts: later.amounts,
            spreads: later.spreads)
    }
}
