import Conversation
import Days
import Reviews
import Workspace

extension Desk {
    /// The name that goes with what somebody says.
    var who: String { me?.firstName ?? turn.author.name }

    /// For what was said in this conversation, today.
    var provenance: Provenance { Provenance(source: who, asOf: today) }

    /// The quarter that actions and value of today belong to.
    var quarter: Quarter { Quarter(containing: today) }

    /// The review of this quarter, held or planned: what a new action is linked to.
    func reviewOfQuarter(_ account: String) throws -> Review? {
        let reviews = try turn.all(Review.self, account: account).filter { $0.quarter == quarter }
        return reviews.next(on: today) ?? reviews.last
    }

    /// The review by which an action of today should be done: the one after the quarter's own (L05); nil where it has
    /// no date yet.
    func reviewAhead(_ account: String) throws -> Day? {
        guard let review = try reviewOfQuarter(account), !review.isHeld(by: today) else {
            return try nextReview(of: account)?.plannedAt
        }
        return review.nextReviewDate
    }

    /// Saves a new action; nil where the draft lacks what no action is saved without.
    func create(_ draft: ActionDraft, short: String? = nil, for account: Account) throws -> Action? {
        guard let id = ActionID(try turn.nextActionID(in: quarter)) else { return nil }
        let review = try reviewOfQuarter(account.id)?.id
        guard var action = draft.action(id: id, review: review, createdBy: who, createdOn: today) else { return nil }
        action.short = short
        try turn.save(action)
        return action
    }
}

extension Desk {
    /// Puts one notice to a colleague into the outbox; customers are told nothing by the bot.
    ///
    /// The action is saved before; what was saved last tells notices of one moment apart.
    ///
    /// - Returns: Whether there is somebody to tell: a person of the workspace, and not the one who speaks.
    func tell(_ action: Action, of account: Account) throws -> Bool {
        guard let person = try turn.find(Person.self, action.owner.id), person.id != me?.id else { return false }
        let notice = Reply(
            say(
                .actionNotice,
                [
                    "account": account.name, "action": action.action, "due": action.dueDate.words(on: today),
                    "who": who,
                ]))
        try post(notice, to: "person:\(person.id)", about: action.id)
        return true
    }
}
