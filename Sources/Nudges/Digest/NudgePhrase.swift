/// What digests say; the content has the wording, in phrases.yaml.
package enum NudgePhrase: String, CaseIterable, Sendable {
    case digest = "nudge.digest"
    case asked = "nudge.asked"
    case somebody = "nudge.somebody"
    case dueSoon = "nudge.due-soon"
    case dueToday = "nudge.due-today"
    case overdue = "nudge.overdue"
    case blocked = "nudge.blocked"
    case atRisk = "nudge.at-risk"
    case noReply = "nudge.no-reply"
    case noAnswer = "nudge.no-answer"
    case awake = "nudge.awake"
    case preparation = "nudge.preparation"
    case followUp = "nudge.follow-up"
    case oldGoals = "nudge.old-goals"
    case noNextReview = "nudge.no-next-review"
    case renewal = "nudge.renewal"
    case reminder = "nudge.reminder"

    init(_ rule: NudgeRule) {
        self =
            switch rule {
            case .dueSoon: .dueSoon
            case .dueToday: .dueToday
            case .overdue: .overdue
            case .blocked: .blocked
            case .atRisk: .atRisk
            case .noReply: .noReply
            case .noAnswer: .noAnswer
            case .awake: .awake
            case .preparation: .preparation
            case .followUp: .followUp
            case .oldGoals: .oldGoals
            case .noNextReview: .noNextReview
            case .renewalWithoutReview: .renewal
            case .reminder: .reminder
            }
    }
}
