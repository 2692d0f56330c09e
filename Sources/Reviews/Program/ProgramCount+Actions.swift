import Days

extension ProgramCount {
    /// What was agreed for a review, looked at on the day of the next one; cancelled actions are left out
    /// (domain.md C18).
    ///
    /// - Parameter open: Whether those that are still open are the part, or those that are done.
    func countCycles(_ tally: inout Tally, open: Bool) {
        for account in accounts {
            let history = account.history(on: today)
            for (last, next) in zip(history, history.dropFirst()) where isCounted(next.day) {
                for action in account.actions where action.isAgreed(for: last.review, last.day..<next.day) {
                    tally.count(action.isDone(by: next.day) != open)
                }
            }
        }
    }

    /// Actions whose date came in the period. One that is done without a day says nothing about it.
    func countDue(_ tally: inout Tally) {
        for action in accounts.flatMap(\.actions) where action.status != .cancelled && isCounted(action.dueDate) {
            if action.status == .complete {
                tally.count(action.onTime)
            } else if action.dueDate < today {
                tally.count(false)
            }
        }
    }
}

extension Action {
    /// Whether it was agreed for a review: it says so, or it says nothing and was made before the next one.
    fileprivate func isAgreed(for review: Review, _ days: Range<Day>) -> Bool {
        guard status != .cancelled else { return false }
        return linkedTo.review.map { $0 == review.id } ?? days.contains(createdOn)
    }

    fileprivate func isDone(by day: Day) -> Bool { status == .complete && (completionDate.map { $0 <= day } ?? true) }
}
