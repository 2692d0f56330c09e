package import Days

/// What a success plan could do better, in facts; the content has the words and the fix.
package enum PlanLint: Hashable, Sendable {
    /// L35: goals that are features to use, or something of ours to sell.
    case vendorGoals(statements: [String])
    /// L36: nobody has looked at it since the review was held.
    case notLookedAt(since: Day)
    /// L36: the quarter's goals are those of the quarter before, word for word and figure for figure.
    case sameGoals(count: Int)
    /// L52: more than two or three for one quarter.
    case tooMany(count: Int, most: Int)

    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch self {
        case .vendorGoals: "L35"
        case .notLookedAt, .sameGoals: "L36"
        case .tooMany: "L52"
        }
    }

    /// S2 Bad Strategic Planning, Anti-Patterns; the gravest first.
    ///
    /// - Parameters:
    ///   - goals: All of the account.
    ///   - reviews: All of the account; the last one that was held counts.
    package static func find(
        _ plan: SuccessPlan?, goals: [Goal], reviews: [Review], playbook: Playbook, today: Day
    ) -> [PlanLint] {
        let open = goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        var lints: [PlanLint] = []
        let ours = open.filter { GoalProposal.isVendors($0.statement, playbook) }.map(\.statement)
        if !ours.isEmpty { lints.append(.vendorGoals(statements: ours)) }
        let held = reviews.last(on: today)?.heldAt
        if let plan, let held, max(plan.looks.last?.on ?? plan.start, plan.updatedOn) < held {
            lints.append(.notLookedAt(since: held))
        }
        let quarter = open.filter { $0.horizon == .quarter }
        let overdue = quarter.filter { goal in
            goal.due.map { $0 < Quarter(containing: today).days.start } == true && goal.isMet != true
        }
        if !overdue.isEmpty, overdue.count == quarter.count { lints.append(.sameGoals(count: overdue.count)) }
        let most = playbook.goals.perQuarterMax
        if quarter.count > most { lints.append(.tooMany(count: quarter.count, most: most)) }
        return lints
    }
}
