import Conversation
import Days
import Documents
import Reviews
import Workspace

/// The invitation to a review, which tells each guest what is in it for them: drafted, never sent.
///
/// S4 Preparing: "what's in it for me?"; L17 where nobody who decides is invited.
enum InviteFlow {
    static let handlers: [String: Handler] = ["invite.draft": draft, "invite.sent": sent]

    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let about = try DocumentFacts(
            account: account, facts: desk.turn, playbook: desk.playbook, phrasebook: desk.phrasebook,
            today: desk.today)
        guard let review = about.next, review.plannedAt != nil else {
            return Outcome(facts: ["invitation": ["no-review": true]])
        }
        let document = desk.documents.invitation(try about.customer(review))
        let contacts = try desk.contacts(of: account.id)
        let guests = review.attendees.compactMap { guest in contacts.first { $0.id == guest.contact } }
        let subject = desk.say(
            .inviteSubject,
            ["kind": review.type.words, "day": review.plannedAt?.words(on: desk.today), "account": account.name])
        let mail = MailDraft(recipients: guests.compactMap(\.email), subject: subject)
        let briefing = try desk.briefing(of: account)
        let lint = briefing.contactLints.first { $0.code == "L17" }
        return Outcome(facts: [
            "invitation": [
                "text": .markdown(document.markdown), "review": .string(review.id),
                "to": .string(guests.isEmpty ? account.name : Phrasing.list(guests.map(\.name))),
                "mailto": .markdown(mail.mailto),
                "lint": .string(lint?.sentence(on: desk.today, desk.phrasebook) ?? ""),
            ]
        ])
    }

    /// She says that it went out: ticked off the checklist.
    private static func sent(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard effect["sent"]?.string == "sent", let id = effect["invitation.review"]?.string,
            var review = try desk.turn.find(Review.self, id)
        else { return Outcome(facts: ["noted-sent": false]) }
        if !review.isTicked("invites") {
            review.ticks = (review.ticks ?? []) + [Review.Tick(task: "invites", on: desk.today, by: desk.who)]
        }
        try desk.turn.save(review, note: "invitation sent by \(desk.who)")
        return Outcome(facts: ["noted-sent": true])
    }
}
