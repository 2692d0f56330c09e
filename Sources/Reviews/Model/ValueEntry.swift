package import Days

/// One line of the value delivered in one quarter.
///
/// S2 ROI Calculation Framework.
package struct ValueEntry: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var review: String?
    package var category: ValueEntry.Category
    /// `hours`, `rate`, `attributed`, `win_rate`, `previous`, `new`, `incident_cost`, `incidents`, `error_cost`, `reduction_pct`, or `amount`. Money in major units.
    package var inputs: [String: Double]
    package var amount: Money
    package var period: Quarter
    /// What it was counted from: ids of tickets, or a metric and its period, for the double-count test.
    package var basis: [String]
    package var validation: ValueEntry.Validation
    package var validatedBy: String?
    package var validatedOn: Day?
    /// Who is to confirm it, as it was agreed: a name at the customer.
    package var confirmer: String?
    /// By when they are to confirm it.
    package var confirmBy: Day?
    /// Why the figure is another than the one said first: `counted twice`.
    package var remark: String?
    package var conservative: Bool
    /// False where it is the same saving as another entry.
    package var countedIn: Bool
    package var provenance: Provenance

    package init(
        id: String, account: String, review: String? = nil, category: ValueEntry.Category, inputs: [String: Double],
        amount: Money, period: Quarter, basis: [String] = [], validation: ValueEntry.Validation = .no,
        validatedBy: String? = nil, validatedOn: Day? = nil, confirmer: String? = nil, confirmBy: Day? = nil,
        remark: String? = nil, conservative: Bool = false, countedIn: Bool = true,
        provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.review = review
        self.category = category
        self.inputs = inputs
        self.amount = amount
        self.period = period
        self.basis = basis
        self.validation = validation
        self.validatedBy = validatedBy
        self.validatedOn = validatedOn
        self.confirmer = confirmer
        self.confirmBy = confirmBy
        self.remark = remark
        self.conservative = conservative
        self.countedIn = countedIn
        self.provenance = provenance
    }
}

extension ValueEntry {
    package enum Category: String, Codable, CaseIterable, Sendable { case time, revenue, cost, risk, quality }
    package enum Validation: String, Codable, Sendable { case no, asked, yes }
}
