package import Days

/// What a customer got for what they paid in the same period.
///
/// S2 Key Metrics: 100 × value / investment, so 100 % is break-even; a quarter's investment is ACV / 4
/// (domain.md 1.3). A finance reader may take 280 % for a net figure, so the multiple and the words always come along.
package struct ROI: Hashable, Sendable {
    /// The period that a sum stands for.
    package enum Span: Hashable, Sendable, CustomStringConvertible {
        case quarter(Quarter)
        case year(Int)

        package var description: String {
            switch self {
            case .quarter(let quarter): quarter.description
            case .year(let year): "the year \(year)"
            }
        }
    }

    package let value: Money
    package let investment: Money
    package let span: Span

    /// Compares a value with what was paid for the same period.
    ///
    /// - Parameter rates: For a value in another currency than the price.
    package init(
        value: Money, of span: Span, against investment: Money?, of investmentSpan: Span, rates: [ExchangeRate] = []
    ) throws(ROIRefusal) {
        guard let investment else { throw .investmentUnknown }
        guard span == investmentSpan else { throw .differentPeriods(value: span, investment: investmentSpan) }
        guard investment.minor > 0 else { throw .investmentZero }
        guard value.minor >= 0 else { throw .negativeValue }
        guard let converted = value.converted(to: investment.currency, by: rates)?.amount else {
            throw .differentCurrencies(value: value.currency, investment: investment.currency)
        }
        self.value = converted
        self.investment = investment
        self.span = span
    }

    /// 2.8 where $70,000 stand against $25,000.
    package var multiple: Double { Double(value.minor) / Double(investment.minor) }

    /// 280: the seeds' gross figure.
    package var percent: Double { multiple * 100 }

    /// `2.8x`; `0.04x`, where little of it would read as nothing.
    package var multipleWords: String { "\(Figures.plain(multiple, places: multiple < 0.1 ? 2 : 1))x" }

    /// Who reads about it: the customer, who pays, or their vendor, who is paid.
    package enum Reader: Hashable, Sendable { case customer, vendor }

    /// To a customer `2.8x what you pay ($70,000 on $25,000); net gain 180%`; to us `2.8x what they pay …`.
    package func words(for reader: Reader) -> String {
        let payer = reader == .customer ? "you" : "they"
        return "\(multipleWords) what \(payer) pay (\(value) on \(investment)); \(netWords)"
    }

    private var netWords: String {
        let net = percent - 100
        if abs(net) < 0.5 { return "break-even" }
        return "net \(net < 0 ? "loss" : "gain") \(Figures.plain(abs(net), places: 0))%"
    }
}

extension Contract {
    /// What a quarter costs: ACV / 4; nil where ACV is unknown.
    package var quarterlyInvestment: Money? {
        acv.map { Money(minor: Int((Double($0.minor) / 4).rounded()), currency: $0.currency) }
    }
}
