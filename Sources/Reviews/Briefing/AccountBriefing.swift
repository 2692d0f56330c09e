package import Days

/// What a CSM needs to know before a review, in facts; the words are somebody else's.
///
/// S2 Executive Briefing Document Template. Every figure comes from a record with its source and day, or follows from
/// them by a named rule of this module; what is not on file is nil and named in ``gaps``.
package struct AccountBriefing: Hashable, Sendable {
    /// What a briefing cannot say, because nobody has told us.
    package enum Gap: String, CaseIterable, Sendable {
        case arr, renewal
        case reviewDate = "review_date"
        case contacts, champion, goals, spiced, usage, support, sentiment
        case lastReview = "last_review"
    }

    /// The actions of the last review, cancelled ones left out.
    package struct Kept: Hashable, Sendable {
        /// The day of that review.
        package let since: Day
        package let done: Int
        package let total: Int
    }

    package let account: Account
    package let contract: Contract?
    package let segment: Segment?
    package let daysToRenewal: Int?
    package let renewalBand: Playbook.RenewalBand?
    /// Within the playbook's days of a renewal that a review should be planned for.
    package let isRenewalNear: Bool
    /// Within the playbook's days of a renewal that is worth a line.
    package let isRenewalInSight: Bool
    package let nextReview: Review?
    package let daysToReview: Int?
    package let lastReview: Review?
    package let health: HealthSnapshot?
    package let previousHealth: HealthSnapshot?
    package let colour: TrafficLight?
    package let drivers: [HealthDriver]
    package let champion: Contact?
    package let execSponsor: Contact?
    /// Active contacts who are invited to the next review, or all where nobody is.
    package let inTheRoom: [Contact]
    package let contactLints: [ContactLint]
    package let kept: Kept?
    /// Open, the latest first.
    package let late: [Action]
    package let open: [Action]
    /// Open, and carried over from review to review too often (L24).
    package let stuck: [Action]
    package let goals: [Goal]
    package let spiced: SPICEDVersion?
    package let goalsConfirmed: Day?
    package let goalsAreStale: Bool
    package let data: [DataAge]
    package let ebr: EBROffer
    package let gaps: [Gap]
}

extension AccountBriefing {
    /// Points since the stored health before; nil where there is none.
    package var healthDelta: Int? {
        guard let health, let previousHealth else { return nil }
        return health.score - previousHealth.score
    }

    /// What has to be shown with its age.
    package var stale: [DataAge] { data.filter(\.isStale) }
}
