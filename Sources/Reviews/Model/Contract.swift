package import Days

/// What an account pays, and until when.
///
/// The quarter's investment is ACV / 4 (domain.md 1.3).
package struct Contract: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var arr: Money?
    package var acv: Money?
    package var start: Day?
    package var renewalDate: Day?
    package var autoRenew: Bool?
    package var noticeDays: Int?
    package var seatsLicensed: Int?
    package var modules: [String]
    package var paymentStatus: String?
    /// The contact who signed it.
    package var signatory: String?
    /// What ARR is summed from, ended ones included, where a billing export lists it.
    package var subscriptions: [Contract.Subscription]
    package var provenance: Provenance

    package init(
        id: String, account: String, arr: Money? = nil, acv: Money? = nil, start: Day? = nil, renewalDate: Day? = nil,
        autoRenew: Bool? = nil, noticeDays: Int? = nil, seatsLicensed: Int? = nil, modules: [String] = [],
        paymentStatus: String? = nil, signatory: String? = nil, subscriptions: [Contract.Subscription] = [],
        provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.arr = arr
        self.acv = acv
        self.start = start
        self.renewalDate = renewalDate
        self.autoRenew = autoRenew
        self.noticeDays = noticeDays
        self.seatsLicensed = seatsLicensed
        self.modules = modules
        self.paymentStatus = paymentStatus
        self.signatory = signatory
        self.subscriptions = subscriptions
        self.provenance = provenance
    }
}

extension Contract {
    /// One line of a billing export; `end` is nil while it is open.
    package struct Subscription: Codable, Hashable, Sendable {
        package var id: String
        package var start: Day
        package var end: Day?
        package var arr: Money?

        package init(id: String, start: Day, end: Day? = nil, arr: Money? = nil) {
            self.id = id
            self.start = start
            self.end = end
            self.arr = arr
        }
    }
}
