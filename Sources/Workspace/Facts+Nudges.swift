package import Days
package import Reviews

/// What may want a look on a day.
extension Facts {
    /// Open actions that are due by a day, blocked, at risk, asked about, lately woken, or overdue for an answer.
    package func actionsToLookAt(on day: Day, dueBy: Day, wokenSince: Day) throws -> [Action] {
        try rows.actionsToLookAt(on: day, dueBy: dueBy, wokenSince: wokenSince)
    }

    /// Reviews that are planned from a day to another and not held yet.
    package func reviewsPlanned(from first: Day, to last: Day) throws -> [Review] {
        try rows.reviewsPlanned(from: first, to: last)
    }

    /// Reviews that were held from a day to another.
    package func reviewsHeld(from first: Day, to last: Day) throws -> [Review] {
        try rows.reviewsHeld(from: first, to: last)
    }

    /// Reviews held from a day to another after which none is planned, and no day is named.
    package func lastReviewsWithoutNext(from first: Day, to last: Day) throws -> [Review] {
        try rows.lastReviewsWithoutNext(from: first, to: last)
    }

    /// Contracts that renew from a day to another, with no review planned before that.
    package func renewalsWithoutReview(from first: Day, to last: Day) throws -> [Contract] {
        try rows.renewalsWithoutReview(from: first, to: last)
    }

    /// When the goals of accounts were last confirmed, where that was up to a day, by account.
    package func goalsConfirmed(upTo day: Day) throws -> [(account: String, day: Day)] {
        try rows.goalsConfirmed(upTo: day)
    }

    /// What the bot promised to come back to by a day, and has not before that day.
    package func remindersDue(by day: Day) throws -> [Reminder] { try rows.remindersDue(by: day) }

    /// How many actions of a review are saved, and how many of them are open.
    package func countActions(ofReview review: String) throws -> (all: Int, open: Int) {
        try rows.countActions(ofReview: review)
    }
}
