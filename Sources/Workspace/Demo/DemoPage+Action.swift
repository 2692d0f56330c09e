import Days
import Reviews

extension DemoPage {
    /// An action that one of us owes; its review is the one of the quarter in its id.
    func ours(
        _ id: String, _ person: Person, _ text: String, short: String, due: Day, agreed: Day, goal: Int? = nil,
        status: Action.Status = .inProgress, doneWhen: String
    ) -> Action {
        action(
            id, Action.Owner(id: person.id, name: person.name), .ours, text, short: short, due: due, agreed: agreed,
            goal: goal, status: status, doneWhen: doneWhen)
    }

    /// An action that somebody at the customer owes.
    func theirs(
        _ id: String, _ contact: Contact, _ text: String, short: String, due: Day, agreed: Day, goal: Int? = nil,
        status: Action.Status = .inProgress, doneWhen: String
    ) -> Action {
        action(
            id, Action.Owner(id: contact.id, name: contact.name), .theirs, text, short: short, due: due, agreed: agreed,
            goal: goal, status: status, doneWhen: doneWhen)
    }

    private func action(
        _ id: String, _ owner: Action.Owner, _ side: Action.Side, _ text: String, short: String, due: Day, agreed: Day,
        goal: Int?, status: Action.Status, doneWhen: String
    ) -> Action {
        let quarter = id.split(separator: "-").lazy.compactMap { Quarter($0) }.first
        return Action(
            id: id, action: text, owner: owner, dueDate: due, status: status,
            linkedTo: .init(account: account, review: quarter.map(reviewID), goal: goal.map(goalID)), side: side,
            doneCriterion: doneWhen, createdBy: csm.id, createdOn: agreed, short: short)
    }
}

extension Action {
    /// The same, closed on a day with what shows it.
    func done(_ day: Day, evidence: String, verifiedBy: String? = nil) -> Action {
        var action = self
        action.status = .complete
        action.completionDate = day
        action.evidence = evidence
        action.verifiedBy = verifiedBy
        return action
    }
}
