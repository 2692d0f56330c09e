package import Days

/// How the last review went for both sides, in five lights; one of which nothing is known has none.
///
/// S2 QBR Health Indicators.
package struct ReviewIndicators: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case attendance, preparation, engagement, response, actions
    }

    /// What somebody who was in the room says of it.
    package enum Mood: String, Codable, CaseIterable, Sendable { case active, polite, distracted }

    package let lights: [Kind: TrafficLight]

    /// - Parameters:
    ///   - executives: Contacts' ids who should have been there.
    ///   - completed: The share of that review's actions that is done.
    package init(
        _ review: Review, executives: [String], completed: Double? = nil, plan: Playbook.IndicatorPlan, on today: Day
    ) {
        var lights: [Kind: TrafficLight] = [:]
        lights[.attendance] = ReviewIndicators.attendance(review, executives, plan)
        if review.inputRequestedOn != nil || review.inputAnsweredOn != nil || review.championCallOn != nil {
            lights[.preparation] =
                review.inputAnsweredOn != nil ? .green : review.championCallOn != nil ? .yellow : .red
        }
        lights[.engagement] = review.engagement.map { $0 == .active ? .green : $0 == .polite ? .yellow : .red }
        lights[.response] = ReviewIndicators.response(review, plan, on: today)
        // Half-open bands: 80 % is green, 50 % yellow (domain.md C19).
        lights[.actions] = completed.map { share in
            share * 100 >= plan.actionsGreenFromPct ? .green : share * 100 >= plan.actionsYellowFromPct ? .yellow : .red
        }
        self.lights = lights
    }

    /// How soon they answered the survey, which is what goes out to them with a day on file: the same day, within the
    /// week, or not at all; nil while the week lasts.
    private static func response(_ review: Review, _ plan: Playbook.IndicatorPlan, on today: Day) -> TrafficLight? {
        guard let asked = review.surveyAskedOn else { return nil }
        guard let answered = review.survey?.answeredOn else { return today - asked > plan.replyDays ? .red : nil }
        return answered <= asked ? .green : answered - asked <= plan.replyDays ? .yellow : .red
    }

    /// Sponsors present, delegates, or nobody; moved too often is red whoever came.
    private static func attendance(
        _ review: Review, _ executives: [String], _ plan: Playbook.IndicatorPlan
    ) -> TrafficLight? {
        if review.rescheduleCount >= plan.movedRedFrom { return .red }
        guard review.isHeld, !executives.isEmpty else { return nil }
        let theirs = review.attendees.filter { executives.contains($0.contact) }
        if theirs.contains(where: { $0.attended == true && $0.delegate == nil }) { return .green }
        return theirs.contains { $0.delegate != nil } ? .yellow : .red
    }
}
