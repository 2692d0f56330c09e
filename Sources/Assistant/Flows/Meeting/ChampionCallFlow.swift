import Conversation
import Days
import Reviews
import Workspace

/// What to go through with the champion before a review, minute by minute, and that it happened.
///
/// S2 Pre-QBR Champion Alignment Call.
enum ChampionCallFlow {
    static let handlers: [String: Handler] = ["call.show": show, "call.held": held]

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.nextReview(of: account.id), let day = review.plannedAt else {
            return Outcome(facts: ["call": ["no-review": true]])
        }
        let plan = desk.playbook.calls.champion
        let step = review.preparation(desk.playbook).first { $0.id == "champion_call" }
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen)
        let bad = goals.filter { goal in goal.colour(desk.playbook).map { $0 < .green } == true }
        let contacts = try desk.contacts(of: account.id)
        let invited = review.attendees.compactMap { attendee in contacts.first { $0.id == attendee.contact }?.name }
        return Outcome(facts: [
            "call": [
                "with": .string(contacts.counterpart?.firstName ?? account.name), "review": .string(review.id),
                "day": .string(step?.day.words(on: desk.today) ?? ""), "minutes": .number(Double(plan.minutes)),
                "is-set": .bool(review.booking(.championCall) != nil), "spare": .number(Double(plan.spare)),
                "review-day": .string(desk.short(day)),
                "lines": .list(plan.schedule.map { start, part in line(start, part, invited, bad, desk) }),
                "topics": .string(Phrasing.list(review.customerTopics ?? [])),
                "kind": .string("champion-call"),
            ]
        ])
    }

    /// A part with its minute; what we show names what is short of its target, so that it surprises nobody (L16).
    private static func line(
        _ start: Int, _ part: Playbook.CallPart, _ invited: [String], _ bad: [Goal], _ desk: Desk
    ) -> Value {
        var facts: [String: Value] = [
            "clock": .string(Clock.words(start)), "title": .string(part.title),
            "minutes": .number(Double(part.minutes)),
        ]
        if part.id == "people" { facts["detail"] = .string(Phrasing.list(invited)) }
        if part.id == "content", !bad.isEmpty {
            facts["bad-news"] = .string(Phrasing.list(bad.map { $0.short ?? $0.statement }))
        }
        return .object(facts)
    }

    private static func held(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard effect["happened"]?.string == "yes", let id = effect["call.review"]?.string,
            var review = try desk.turn.find(Review.self, id)
        else { return Outcome(facts: ["noted-call": false]) }
        review.championCallOn = desk.today
        try desk.turn.save(review, note: "champion call")
        return Outcome(facts: ["noted-call": true])
    }
}
