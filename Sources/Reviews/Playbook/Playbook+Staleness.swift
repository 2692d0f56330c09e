package import Days

extension Playbook {
    /// A kind of figure, for how long it stays fresh.
    package enum Freshness: String, CaseIterable, Sendable {
        case support, usage, engagement, commercial, sentiment
    }

    /// Days after which a figure of that kind is shown with its age.
    package func staleAfter(_ kind: Freshness) -> Int {
        switch kind {
        case .support: staleAfterDays.support
        case .usage: staleAfterDays.usage
        case .engagement: staleAfterDays.engagement
        case .commercial: staleAfterDays.commercial
        case .sentiment: staleAfterDays.sentiment
        }
    }

    /// Whether a figure of that day has to be shown with its age.
    package func isStale(_ kind: Freshness, asOf day: Day, on today: Day) -> Bool { today - day > staleAfter(kind) }

    /// S2 Stale intelligence (L47): data from before the period under review.
    package func isBeforeReviewPeriod(_ day: Day, on today: Day) -> Bool {
        today - day > targets.reviewPeriodDays
    }
}
