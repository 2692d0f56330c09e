package import Days

/// A review's place in the year.
package struct ReviewSlot: Hashable, Sendable {
    package enum Standing: String, Sendable { case held, planned, proposed }

    /// The account's id.
    package let account: String
    package let name: String
    /// Whose account it is; nil where nobody's.
    package let owner: String?
    package let day: Day
    package let standing: Standing
    /// What speaks for the day, of what is proposed.
    package let reasons: [TimingReason]
}
