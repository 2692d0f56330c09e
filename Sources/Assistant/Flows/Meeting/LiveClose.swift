import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// The end of a meeting: both sides have actions, what was parked is settled, the next date stands; then it is held.
///
/// S0 6. Finishing off the call; S2 Closing Techniques; L01, L22.
enum LiveClose {
    static let handlers: [String: Handler] = [
        "close.check": check, "close.settle": settle, "close.recap": recap, "close.hold": hold,
    ]

    /// What is still open before anybody leaves.
    private static func check(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let room = try Room(account, desk) else { return Outcome(facts: ["closing": ["over": true]]) }
        let open = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
        let parked = room.meeting.parked.dropFirst(room.meeting.settled)
        return Outcome(facts: [
            "closing": [
                "none-ours": .bool(open.ours == 0), "none-theirs": .bool(open.theirs == 0),
                "parked": .string(parked.first ?? ""), "no-date": .bool(room.review.nextReviewDate == nil),
            ]
        ])
    }

    /// What was parked first is settled: an action, or a line of the summary.
    private static func settle(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var room = try Room(account, desk) else { return Outcome() }
        room.meeting.settled += 1
        try room.save(desk, note: "parked: settled")
        return Outcome()
    }

    /// "Dana will …, we will …, our next check-in is …" (S2 Closing Techniques, Action summary).
    private static func recap(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let room = try Room(account, desk) else { return Outcome() }
        let open = try desk.turn.actions(ActionFilter(account: account.id, openOnly: true))
        let contacts = try desk.contacts(of: account.id)
        let invited = room.review.attendees.compactMap { attendee in
            contacts.first { $0.id == attendee.contact }?.firstName
        }
        return Outcome(facts: [
            "recap": [
                "lines": .list(
                    open.map { action in
                        [
                            "owner": .string(action.owner.id == desk.me?.id ? "" : action.owner.firstName),
                            "action": .string(action.action), "due": .string(action.dueDate.words(on: desk.today)),
                            "late": .bool(action.isOverdue(on: desk.today)),
                        ]
                    }),
                "next": .string(room.review.nextReviewDate?.words(on: desk.today) ?? ""),
                "check-in": .string(
                    (desk.today + desk.playbook.checkIn.everyDays).orWorkdayAfter.words(on: desk.today)),
                "invited": .string(Phrasing.list(invited)), "minutes": .number(Double(room.elapsed)),
            ]
        ])
    }

    /// The review is held: who came, how long it took, and what was said in the room stays with it.
    private static func hold(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let room = try Room(account, desk) else { return Outcome() }
        var review = room.review
        let contacts = try desk.contacts(of: account.id)
        let came = try present(effect, contacts, desk)
        for index in review.attendees.indices {
            review.attendees[index].attended = came.map { $0.contains(review.attendees[index].contact) } ?? true
        }
        for id in came ?? [] where !review.attendees.contains(where: { $0.contact == id }) {
            review.attendees.append(Review.Attendee(contact: id, invited: false, attended: true))
        }
        let planned = review.minutes ?? room.elapsed
        review.heldAt = desk.today
        review.minutes = max(1, room.elapsed)
        review.state = .followUp
        try desk.turn.save(review, note: "held")
        if let next = review.nextReviewDate { try follow(review, with: next, account, desk) }
        let actions = try desk.turn.actions(ActionFilter(account: account.id, openOnly: true))
        let stuck = try carryOver(actions, at: review, desk).filter { $0.isCarriedOverTooOften(desk.playbook) }
        let absent = review.attendees.filter { $0.invited && $0.attended == false }
            .compactMap { missing in contacts.first { $0.id == missing.contact }?.firstName }
        let summary = PrepTimeline(review: desk.today, playbook: desk.playbook).after.first { $0.id == "summary" }
        return Outcome(facts: [
            "held": [
                "kind": .string(review.type.words), "minutes": .number(Double(room.elapsed)),
                "over": room.elapsed > planned
                    ? .string(Figures.count(room.elapsed - planned, "minute")) : .null,
                "actions": .string(Figures.count(actions.count, "open action")),
                "absent": .string(Phrasing.list(absent)), "stuck": .string(Phrasing.list(stuck.map(\.shortLabel))),
                "stuck-one": .bool(stuck.count == 1),
                "summary": .string(summary?.day.words(on: desk.today) ?? ""),
                "notes": .number(Double(room.meeting.notes.count)),
            ]
        ])
    }

    /// What was agreed before a review and is still open when it is over goes on into the next one (L24).
    private static func carryOver(_ actions: [Action], at review: Review, _ desk: Desk) throws -> [Action] {
        let older = actions.filter { $0.linkedTo.review != review.id && $0.createdOn < desk.today }
        return try older.map { action in
            let carried = try action.carryOver()
            try desk.turn.save(carried, note: "carried over")
            return carried
        }
    }

    /// Who came, by id; nil where everybody did.
    private static func present(_ effect: Effect, _ contacts: [Contact], _ desk: Desk) throws -> Set<String>? {
        guard let said = effect["who-came"]?.string, said != "all" else { return nil }
        let named = desk.entities(said, .due).compactMap { entity -> String? in
            if case .person(let id, _)? = entity.value { return id }
            return nil
        }
        return Set(named.filter { id in contacts.contains { $0.id == id } })
    }

    /// The next review stands in the book, tentative, with the same people.
    private static func follow(_ held: Review, with day: Day, _ account: Account, _ desk: Desk) throws {
        guard try desk.nextReview(of: account.id) == nil else { return }
        var review = try desk.newReview(for: account, on: day)
        review.isTentative = true
        review.plannedTime = held.nextReviewTime
        review.minutes = held.nextReviewMinutes
        review.attendees = held.attendees.map { Review.Attendee(contact: $0.contact) }
        try desk.turn.save(review, note: "next review")
    }
}
