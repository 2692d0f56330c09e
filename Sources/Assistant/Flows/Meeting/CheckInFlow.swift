import Conversation
import Days
import Documents
import Reviews
import Workspace

/// The word between two reviews: a note on where the actions stand, or fifteen minutes on the phone.
///
/// S2 Progress Check-in Template, Accountability Meeting Structure.
enum CheckInFlow {
    static let handlers: [String: Handler] = ["checkin.draft": draft, "checkin.sent": sent]

    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.lastReview(of: account.id) else {
            return Outcome(facts: ["checkin": ["no-review": true]])
        }
        let about = try DocumentFacts(
            account: account, facts: desk.turn, playbook: desk.playbook, phrasebook: desk.phrasebook,
            today: desk.today)
        let document = desk.documents.checkIn(try about.customer(review))
        let contact = try desk.contacts(of: account.id).counterpart
        let subject = desk.say(.checkInSubject, ["account": account.name])
        let mail = MailDraft(recipients: [contact?.email].compactMap(\.self), subject: subject)
        let actions = try desk.turn.actions(ActionFilter(account: account.id, openOnly: true))
        let silent = PrepLint.after(review, actions: actions, playbook: desk.playbook, today: desk.today)
            .first { $0.code == "L38" }
        let plan = desk.playbook.calls.actions
        return Outcome(facts: [
            "checkin": [
                "text": .markdown(document.markdown), "to": .string(contact?.name ?? account.name),
                "first": .string(contact?.firstName ?? account.name), "review": .string(review.id),
                "mailto": .markdown(mail.mailto), "kind": .string("action-call"),
                "next": .string((desk.today + desk.playbook.checkIn.everyDays).orWorkdayAfter.words(on: desk.today)),
                "lint": silent?.words(champion: contact?.firstName ?? account.name, desk) ?? .null,
                "minutes": .number(Double(plan.minutes)),
                "parts": .list(plan.schedule.map { start, part in line(start, part, actions, desk) }),
            ]
        ])
    }

    /// A part of the call, with what is open on that side.
    private static func line(_ start: Int, _ part: Playbook.CallPart, _ open: [Action], _ desk: Desk) -> Value {
        let side: Action.Side? = part.id == "ours" ? .ours : part.id == "theirs" ? .theirs : nil
        let labels = open.filter { $0.side == side }.map { "\($0.owner.firstName), \($0.shortLabel)" }
        return [
            "clock": .string(Clock.words(start)), "title": .string(part.title),
            "minutes": .number(Double(part.minutes)),
            "detail": .string(side == nil ? "" : labels.prefix(4).joined(separator: "; ")),
        ]
    }

    /// She says that it went out: the step is ticked off.
    private static func sent(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard effect["sent"]?.string == "sent", let id = effect["checkin.review"]?.string,
            var review = try desk.turn.find(Review.self, id)
        else { return Outcome(facts: ["noted-sent": false]) }
        let step = Review.Booking.Kind.checkIn.rawValue
        if !review.isTicked(step) {
            review.ticks = (review.ticks ?? []) + [Review.Tick(task: step, on: desk.today, by: desk.who)]
        }
        try desk.turn.save(review, note: "check-in sent by \(desk.who)")
        return Outcome(facts: ["noted-sent": true])
    }
}
