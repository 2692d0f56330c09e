package import Days
package import Reviews

/// The call before a review, which the input request announces.
package struct ChampionCall: Hashable, Sendable {
    package let day: Day
    package let minutes: Int
    /// Whether the day is agreed, and not only meant.
    package let isSet: Bool

    /// The call that is booked, else the playbook's.
    ///
    /// Nil for a review without a day.
    package init?(_ review: Review, playbook: Playbook) {
        guard let step = review.preparation(playbook).first(where: { $0.id == "champion_call" }) else { return nil }
        day = step.day
        minutes = step.minutes ?? playbook.calls.champion.minutes
        isSet = review.booking(.championCall) != nil
    }
}
