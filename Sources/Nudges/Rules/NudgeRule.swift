/// Why something wants a look: the rules, by the names that the log of tellings keeps.
package enum NudgeRule: String, CaseIterable, Sendable {
    case dueSoon = "due_soon"
    case dueToday = "due_today"
    case overdue
    /// Something has been in the way for too long.
    case blocked
    /// It may miss its date.
    case atRisk = "at_risk"
    /// A customer was asked and has not replied.
    case noReply = "no_reply"
    /// It was taken up a level, and the day by which they should have answered has passed.
    case noAnswer = "no_answer"
    /// It was put to sleep until today, and is not due yet.
    case awake
    case preparation
    case followUp = "follow_up"
    case oldGoals = "old_goals"
    case noNextReview = "no_next_review"
    case renewalWithoutReview = "renewal_without_review"
    /// The bot promised to come back to it.
    case reminder

    /// Whether it is shown again beside what is new, as long as it holds; else it is said once, when its time comes.
    package var stands: Bool {
        switch self {
        case .dueSoon, .dueToday, .overdue, .blocked, .atRisk, .noReply, .noAnswer: true
        case .awake, .preparation, .followUp, .oldGoals, .noNextReview, .renewalWithoutReview, .reminder: false
        }
    }

    /// Rules that are about an account as a whole, the weightiest first: of each account one is enough.
    package static let ofAccounts: [NudgeRule] = [.renewalWithoutReview, .noNextReview, .oldGoals]

    /// What is told first where a digest has more news than it may have.
    package static let byUrgency: [NudgeRule] = [
        .noAnswer, .dueToday, .blocked, .noReply, .reminder, .overdue, .dueSoon, .awake, .preparation, .followUp,
        .atRisk,
    ]

    /// Rules that tell the same news: what was due soon is no news on its day.
    var news: NudgeRule { self == .dueToday ? .dueSoon : self }
}
