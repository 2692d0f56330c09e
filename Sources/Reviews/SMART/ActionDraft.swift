package import Days

/// An action that is still being talked about: any part may be missing or vague.
package struct ActionDraft: Codable, Hashable, Sendable {
    package var account: String
    /// What will be done, as it was said.
    package var text: String?
    package var ownerID: String?
    /// As it was said where nobody of that name is known: `the team`.
    package var ownerName: String?
    package var side: Action.Side?
    package var due: Day?
    /// As it was said where it names no day: `Q4`.
    package var dueText: String?
    package var doneCriterion: String?
    package var goal: String?
    package var support: [String]

    package init(
        account: String, text: String? = nil, ownerID: String? = nil, ownerName: String? = nil,
        side: Action.Side? = nil, due: Day? = nil, dueText: String? = nil, doneCriterion: String? = nil,
        goal: String? = nil, support: [String] = []
    ) {
        self.account = account
        self.text = text
        self.ownerID = ownerID
        self.ownerName = ownerName
        self.side = side
        self.due = due
        self.dueText = dueText
        self.doneCriterion = doneCriterion
        self.goal = goal
        self.support = support
    }
}

extension ActionDraft {
    /// The action, once it has what no action is saved without: what, one known owner, a side and a day.
    ///
    /// - Returns: Nil where one of them is missing (domain.md part 4: "no action saved without owner and date").
    package func action(
        id: ActionID, review: String? = nil, createdBy: String, createdOn: Day
    ) -> Action? {
        guard let text = text?.trimmedOrNil, let ownerID, let ownerName = ownerName?.trimmedOrNil, let side, let due
        else { return nil }
        return Action(
            id: id.description, action: ActionSentence(text).imperative,
            owner: Action.Owner(id: ownerID, name: ownerName), dueDate: due,
            linkedTo: Action.Link(account: account, review: review, goal: goal), side: side, support: support,
            doneCriterion: doneCriterion?.trimmedOrNil, createdBy: createdBy, createdOn: createdOn)
    }
}
