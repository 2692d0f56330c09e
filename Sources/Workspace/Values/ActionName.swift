package import Reviews

/// What an action is called: as much of it as tells which one somebody means.
package struct ActionName: Hashable, Sendable, Identifiable {
    /// `QBR-2026Q1-003`.
    package var id: String
    /// Verb first: `write the peak readiness plan`.
    package var action: String
    package var owner: Action.Owner
    /// A few words for lists: `SSO test results`.
    package var short: String?

    package init(id: String, action: String, owner: Action.Owner, short: String?) {
        self.id = id
        self.action = action
        self.owner = owner
        self.short = short
    }

    /// The name of an action that is at hand.
    package init(_ action: Action) {
        self.init(id: action.id, action: action.action, owner: action.owner, short: action.short)
    }
}
