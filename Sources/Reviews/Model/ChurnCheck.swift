package import Days

/// What a CSM answered to the boxes of the CHURN check that no data can tell.
///
/// S2 Risk Identification Framework; one check a day and account.
package struct ChurnCheck: Codable, Hashable, Sendable, Identifiable {
    /// `acme-churn-2026-03-09`.
    package var id: String
    package var account: String
    package var doneOn: Day
    /// Boxes that are fine.
    package var fine: [ChurnBox]
    /// Boxes that are not.
    package var open: [ChurnBox]
    package var provenance: Provenance

    package init(account: String, doneOn: Day, fine: [ChurnBox], open: [ChurnBox], provenance: Provenance) {
        id = "\(account)-churn-\(doneOn)"
        self.account = account
        self.doneOn = doneOn
        self.fine = fine
        self.open = open
        self.provenance = provenance
    }
}
