package import Days

/// The value of one quarter: its lines, their sum, the ROI or why there is none, and what is doubtful about it.
package struct ValueSummary: Hashable, Sendable {
    package let quarter: Quarter
    /// Lines of that quarter that count.
    package let entries: [ValueEntry]
    /// In the contract's currency; nil where a line's currency has no rate.
    package let total: Money?
    package let roi: Result<ROI, ROIRefusal>
    package let doubleCounts: [DoubleCount]

    /// - Parameter entries: All of an account; other quarters and lines that are not counted are left out.
    package init(
        _ entries: [ValueEntry], contract: Contract?, quarter: Quarter, tickets: Int? = nil,
        rates: [ExchangeRate] = [], playbook: Playbook
    ) {
        let counted = entries.filter { $0.period == quarter && $0.countedIn }
        self.quarter = quarter
        self.entries = counted
        doubleCounts = DoubleCount.find(in: counted, tickets: tickets, playbook: playbook)
        let currency = contract?.acv?.currency ?? counted.first?.amount.currency ?? playbook.currency
        let amounts = counted.map { ($0.amount.currency, $0.amount.converted(to: currency, by: rates)?.amount.minor) }
        let unknown = amounts.first { $0.1 == nil }
        let total = unknown == nil ? Money(minor: amounts.reduce(0) { $0 + ($1.1 ?? 0) }, currency: currency) : nil
        self.total = total
        guard let total else {
            roi = .failure(.differentCurrencies(value: unknown?.0 ?? "?", investment: currency))
            return
        }
        do throws(ROIRefusal) {
            let span = ROI.Span.quarter(quarter)
            roi = .success(try ROI(value: total, of: span, against: contract?.quarterlyInvestment, of: span))
        } catch {
            roi = .failure(error)
        }
    }

    /// Lines that the customer has not confirmed (L31).
    package var unvalidated: [ValueEntry] { entries.filter { $0.validation != .yes } }

    /// How many tickets a saving may rest on: the newest count of those that were deflected.
    package static func tickets(in metrics: some Sequence<MetricPoint>) -> Int? {
        metrics.filter { $0.metric == "tickets_deflected" }.max { ($0.date, $0.id) < ($1.date, $1.id) }
            .flatMap { Int(exactly: $0.value) }
    }
}
