package import Days
package import Reviews

/// Which actions to look for; what is nil or false does not matter.
package struct ActionFilter: Sendable, Hashable {
    package var account: String?
    /// Accounts that this person owns.
    package var csm: String?
    /// Ids of people or contacts.
    package var owners: [String]?
    package var side: Action.Side?
    /// Neither complete nor cancelled.
    package var openOnly: Bool
    /// Due on an earlier day than this one.
    package var dueBefore: Day?

    package init(
        account: String? = nil, csm: String? = nil, owners: [String]? = nil, side: Action.Side? = nil,
        openOnly: Bool = false, dueBefore: Day? = nil
    ) {
        self.account = account
        self.csm = csm
        self.owners = owners
        self.side = side
        self.openOnly = openOnly
        self.dueBefore = dueBefore
    }
}
