import Days
import Reviews

/// The internal list of what both sides owe (S2 Action Tracking System).
struct ActionsPage: DocumentPage {
    static let file = "actions.md.mustache"

    let account: String
    let today: String
    let open: Int
    let late: Int
    let hasTheirs: Bool
    let theirs: [ActionRow]
    let hasOurs: Bool
    let ours: [ActionRow]

    static let sample = ActionsPage(
        account: "a", today: "t", open: 1, late: 1, hasTheirs: true, theirs: [.sample], hasOurs: true, ours: [.sample])
}

extension ActionsPage {
    init(_ facts: InternalFacts, _ words: DocumentWords) {
        let theirs = facts.actions.filter { $0.side == .theirs }
        let ours = facts.actions.filter { $0.side == .ours }
        self.init(
            account: facts.account.name, today: "\(facts.today.weekday.short) \(facts.today.full)",
            open: facts.actions.count(where: \.isOpen),
            late: facts.actions.count { $0.isOverdue(on: facts.today) }, hasTheirs: !theirs.isEmpty,
            theirs: ActionRow.list(theirs, goals: facts.goals, today: facts.today, words), hasOurs: !ours.isEmpty,
            ours: ActionRow.list(ours, goals: facts.goals, today: facts.today, words))
    }
}
