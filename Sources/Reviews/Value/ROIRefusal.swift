/// Why there is no ROI to show.
package enum ROIRefusal: Error, Hashable, Sendable {
    case investmentUnknown
    case investmentZero
    /// Value of one period against the price of another.
    case differentPeriods(value: ROI.Span, investment: ROI.Span)
    /// No rate was entered for them.
    case differentCurrencies(value: String, investment: String)
    case negativeValue
}

extension ROIRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .investmentUnknown: "There is no ROI without what they pay; add the contract's yearly value."
        case .investmentZero: "There is no ROI on a contract of 0; check its yearly value."
        case .differentPeriods(let value, let investment):
            "The value is of \(value) and the price of \(investment); compare the same period."
        case .differentCurrencies(let value, let investment):
            "The value is in \(value) and the price in \(investment); enter a rate with its date."
        case .negativeValue: "A value below 0 is a cost; leave it out of the ROI and say so."
        }
    }
}
