package import Days

/// What a destination was told of one thing: the log that keeps the next round from saying it again.
package struct Telling: Sendable, Hashable {
    /// The digest that said it.
    package var digest: String
    package var destination: String
    /// The id of the action, review, account or reminder that it was about.
    package var subject: String
    /// The rule that had it said: `overdue`.
    package var rule: String
    /// The day that the rule counts from: a due date that moves makes it another thing.
    package var anchor: Day
    /// How many days after the anchor it was said for; fewer than 0 before it.
    package var stage: Int
    package var day: Day

    package init(
        digest: String, destination: String, subject: String, rule: String, anchor: Day, stage: Int, day: Day
    ) {
        self.digest = digest
        self.destination = destination
        self.subject = subject
        self.rule = rule
        self.anchor = anchor
        self.stage = stage
        self.day = day
    }
}
