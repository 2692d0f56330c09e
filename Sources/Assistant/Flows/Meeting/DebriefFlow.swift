import Conversation
import Days
import Reviews
import Workspace

/// The debrief among ourselves, three days after a review (S2 Follow-up Timeline).
enum DebriefFlow {
    static let handlers: [String: Handler] = ["debrief.begin": begin, "debrief.done": done]

    /// The review that it is about, and what was noted and parked in the room.
    private static func begin(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.lastReview(of: account.id), let held = review.heldAt else {
            return Outcome(facts: ["debrief": ["no-review": true]])
        }
        let contacts = try desk.contacts(of: account.id)
        let came = review.attendees.filter { $0.attended == true }
            .compactMap { attendee in contacts.first { $0.id == attendee.contact }?.name }
        return Outcome(facts: [
            "debrief": [
                "review": .string(review.id), "kind": .string(review.type.words), "held": .string(held.full),
                "came": .string(Phrasing.list(came)),
                "minutes": review.minutes.map { .number(Double($0)) } ?? .null,
                "notes": .list((review.meeting?.notes ?? []).map { .string($0.text) }),
                "parked": .list((review.meeting?.parked ?? []).map(Value.string)),
                "score": .string(review.survey.map { Figures.plain($0.score) } ?? ""),
                "done-on": .string(review.debriefedOn.map(desk.short) ?? ""),
            ]
        ])
    }

    private static func done(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["debrief.review"]?.string, var review = try desk.turn.find(Review.self, id) else {
            return Outcome()
        }
        review.debriefedOn = desk.today
        review.engagement = effect["room"]?.string.flatMap(ReviewIndicators.Mood.init) ?? review.engagement
        review.prepMinutes = desk.minutes(effect) ?? review.prepMinutes
        try desk.turn.save(review, note: "debriefed")
        let took = desk.minutes(effect).map { Figures.duration(minutes: $0) }
        return Outcome(facts: ["took": .string(took ?? "")])
    }
}
