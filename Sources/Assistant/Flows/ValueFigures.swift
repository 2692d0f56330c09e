import Conversation

/// The figures of a saving as they were said: hours and their rate, amounts with the words near them.
struct ValueFigures {
    var hours: Double?
    var rate: Double?
    var amounts: [(figure: Double, near: String)] = []

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
                amounts: later.amounts.isEmpty ? kept : later.amounts)
        }
        guard !later.amounts.isEmpty else { return self }
        let worked = hours.flatMap { hours in rate.map { hours * $0 } }
        if let worked, later.amounts.only?.figure == worked { return ValueFigures(hours: hours, rate: rate) }
        let keepsHours = worked != nil && !amounts.isEmpty && !isTwice
        return ValueFigures(
            hours: keepsHours ? hours : nil, rate: keepsHours ? rate : nil, amounts: later.amounts)
    }
}
