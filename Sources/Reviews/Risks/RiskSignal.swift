/// A sign that a customer may leave (S2 Risk Signal Checklist): six before a review, eight in it, four after it.
package enum RiskSignal: String, CaseIterable, Sendable {
    case usageDown = "usage-down"
    case keyUsersInactive = "key-users-inactive"
    case ticketsUp = "tickets-up"
    case slowReplies = "slow-replies"
    case scoresDown = "scores-down"
    case renewalUntalked = "renewal-untalked"

    case executiveAbsent = "executive-absent"
    case evasive
    case cutShort = "cut-short"
    case competitors
    case cost
    case championDisengaged = "champion-disengaged"
    case newDoubters = "new-doubters"
    case cancellation

    case noFollowUp = "no-follow-up"
    case actionsOpen = "actions-open"
    case nextMoved = "next-moved"
    case silent

    package enum Phase: String, CaseIterable, Sendable { case before, during, after }

    package var phase: Phase {
        switch self {
        case .usageDown, .keyUsersInactive, .ticketsUp, .slowReplies, .scoresDown, .renewalUntalked: .before
        case .executiveAbsent, .evasive, .cutShort, .competitors, .cost, .championDisengaged, .newDoubters,
            .cancellation:
            .during
        case .noFollowUp, .actionsOpen, .nextMoved, .silent: .after
        }
    }

    /// What a risk from it is about.
    package var category: Risk.Category {
        switch self {
        case .usageDown, .keyUsersInactive: .adoption
        case .ticketsUp, .slowReplies: .technical
        case .scoresDown, .evasive, .cutShort, .noFollowUp, .nextMoved, .actionsOpen, .silent: .relationship
        case .renewalUntalked, .cost, .cancellation: .budget
        case .executiveAbsent: .strategic
        case .competitors: .competitive
        case .championDisengaged: .champion
        case .newDoubters: .value
        }
    }
}
