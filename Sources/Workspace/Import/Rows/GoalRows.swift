import Days
import Reviews

/// What customers want to reach.
struct GoalRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        let account = row.account(in: book)
        guard let statement = row.required(.goal), let account else { return }
        let id = row.text(.id) ?? "\(account)-\(Slug.of(statement))"
        guard !plan.isDouble(id, row) else { return }
        let stored = book.find(Goal.self, id)
        var goal =
            stored
            ?? Goal(
                id: id, account: account, category: .strategic, statement: statement, rank: 0,
                provenance: row.provenance)
        goal.statement = statement
        goal.provenance = row.provenance
        goal.short = row.text(.short) ?? goal.short
        goal.category = row.choice(.category, Goal.Category.self) ?? goal.category
        goal.horizon = row.choice(.horizon, Goal.Horizon.self) ?? goal.horizon
        goal.metric = row.text(.metric) ?? goal.metric
        goal.unit = row.text(.unit) ?? goal.unit
        goal.baseline = row.number(.baseline, atLeast: nil) ?? goal.baseline
        goal.target = row.number(.target, atLeast: nil) ?? goal.target
        goal.current = row.number(.current, atLeast: nil) ?? goal.current
        goal.due = row.day(.due) ?? goal.due
        goal.rank = row.whole(.rank) ?? goal.rank
        goal.direction = direction(&row, goal)
        goal.ownerCustomer = owner(&row, account, book) ?? goal.ownerCustomer
        if stored == nil && goal.rank == 0 { goal.rank = 1 }
        if goal.target == nil { plan.warn("goals without a target", line: row.line) }
        plan.take(goal, stored: stored, line: row.line)
    }

    /// As the row says, else where the target lies from the baseline.
    private func direction(_ row: inout ImportRow, _ goal: Goal) -> Goal.Direction {
        switch row.text(.direction)?.lowercased() {
        case "up", "increase", "higher", "more": return .up
        case "down", "decrease", "lower", "less": return .down
        case nil: break
        default: row.fault(.direction, .notOneOf(["up", "down"]))
        }
        guard let baseline = goal.baseline, let target = goal.target else { return goal.direction }
        return target < baseline ? .down : .up
    }

    /// The contact of that account with that id or name.
    private func owner(_ row: inout ImportRow, _ account: String, _ book: ImportBook) -> String? {
        guard let name = row.text(.owner) else { return nil }
        let contact = book.contact(called: name, at: account)
        if contact == nil { row.fault(.owner, .unknownContact) }
        return contact?.id
    }
}
