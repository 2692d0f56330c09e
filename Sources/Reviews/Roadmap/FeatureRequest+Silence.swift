package import Days

extension FeatureRequest {
    /// L50: how many reviews it has lain without a word from product; 0 once there is one, or while it is not too many
    /// yet.
    ///
    /// - Parameter reviews: Those of the account.
    package func silentReviews(_ reviews: [Review], on today: Day, plan: Playbook.RoadmapPlan) -> Int {
        guard isOpen, state == nil, !existsToday else { return 0 }
        let since = reviews.compactMap(\.heldAt).count { $0 > askedOn && $0 <= today }
        return since >= plan.silentReviews ? since : 0
    }

    /// Whether the customer has not been told what product said.
    package var isUntold: Bool { isOpen && state != nil && lastToldCustomer == nil }
}
