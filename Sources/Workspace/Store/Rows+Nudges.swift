import Days
import Reviews

/// What may want a look on a day, each found by an index.
extension Rows {
    /// - Complexity: close to the number of actions found, not the number kept.
    func actionsToLookAt(on day: Day, dueBy: Day, wokenSince: Day) throws -> [Action] {
        let open = "status NOT IN ('complete', 'cancelled')"
        return try entities(
            Action.self,
            where: """
                id IN (
                    SELECT id FROM action WHERE due_date <= ?1 AND \(open)
                    UNION SELECT id FROM action WHERE status IN ('blocked', 'at_risk')
                    UNION SELECT id FROM action WHERE facts ->> '$.last_asked_on' <= ?2
                        AND facts ->> '$.last_asked_on' IS NOT NULL AND \(open)
                    UNION SELECT id FROM action WHERE facts ->> '$.snoozed_until' BETWEEN ?3 AND ?2
                        AND facts ->> '$.snoozed_until' IS NOT NULL AND \(open)
                    UNION SELECT id FROM action WHERE facts ->> '$.escalation.deadline' < ?2
                        AND facts ->> '$.escalation.deadline' IS NOT NULL AND \(open))
                """, [dueBy.description, day.description, wokenSince.description])
    }

    /// Reviews that are planned from a day to another and not held yet.
    func reviewsPlanned(from first: Day, to last: Day) throws -> [Review] {
        try entities(
            Review.self, where: "planned_at BETWEEN ? AND ? AND held_at IS NULL AND state <> 'closed'",
            [first.description, last.description])
    }

    func reviewsHeld(from first: Day, to last: Day) throws -> [Review] {
        try entities(
            Review.self, where: "held_at IS NOT NULL AND held_at BETWEEN ? AND ?",
            [first.description, last.description])
    }

    /// Reviews held from a day to another, the last of their accounts, with none planned and no day named for the next.
    func lastReviewsWithoutNext(from first: Day, to last: Day) throws -> [Review] {
        try entities(
            Review.self,
            where: """
                held_at IS NOT NULL AND held_at BETWEEN ?1 AND ?2 AND facts ->> '$.next_review_date' IS NULL
                AND NOT EXISTS (SELECT 1 FROM review AS other WHERE other.account = review.account
                    AND (other.held_at > review.held_at AND other.held_at <= ?2
                        OR other.held_at IS NULL AND other.planned_at >= ?2 AND other.state <> 'closed'))
                """, [first.description, last.description])
    }

    /// Contracts that renew from a day to another, with no review planned from the first day to the renewal.
    func renewalsWithoutReview(from first: Day, to last: Day) throws -> [Contract] {
        try entities(
            Contract.self,
            where: """
                renewal_date BETWEEN ?1 AND ?2
                AND NOT EXISTS (SELECT 1 FROM review WHERE review.account = contract.account AND held_at IS NULL
                    AND planned_at BETWEEN ?1 AND contract.renewal_date AND state <> 'closed')
                """, [first.description, last.description])
    }

    /// When the goals of accounts were last confirmed, where that was up to a day, by account.
    func goalsConfirmed(upTo day: Day) throws -> [(account: String, day: Day)] {
        let sight = sight(of: .spiced)
        let sql = """
            SELECT account, max(facts ->> '$.confirmed_on') FROM spiced WHERE \(sight.condition)
            GROUP BY account HAVING max(facts ->> '$.confirmed_on') <= ? ORDER BY account
            """
        return try db.rows(sql, sight.arguments + [day.description]).compactMap { row in
            guard let day = Day(iso: try row[1] as String) else { return nil }
            return (try row[0], day)
        }
    }

    func remindersDue(by day: Day) throws -> [Reminder] {
        let kept = "facts ->> '$.kept_on'"
        return try entities(
            Reminder.self, where: "due <= ?1 AND (\(kept) IS NULL OR \(kept) = ?1)", [day.description])
    }

    func countActions(ofReview review: String) throws -> (all: Int, open: Int) {
        let sql = """
            SELECT count(*), count(*) FILTER (WHERE status NOT IN ('complete', 'cancelled'))
            FROM action WHERE review = ?
            """
        guard let row = try db.row(sql, [review]) else { return (0, 0) }
        return (try row[0], try row[1])
    }
}
