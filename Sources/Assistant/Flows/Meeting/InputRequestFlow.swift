import Conversation
import Days
import Documents
import Foundation
import Reviews
import Workspace

/// The five questions to the champion before a review: drafted, never sent, and what they answered.
///
/// S2 Pre-QBR Customer Input Request.
enum InputRequestFlow {
    static let handlers: [String: Handler] = [
        "input.draft": draft, "input.sent": sent, "input.answered": answered,
    ]

    /// The mail whole, to copy, and a link to a new one with address and subject.
    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let about = try DocumentFacts(
            account: account, facts: desk.turn, playbook: desk.playbook, phrasebook: desk.phrasebook,
            today: desk.today)
        guard let review = about.next, let call = about.championCall else {
            return Outcome(facts: ["input": ["no-review": true]])
        }
        let contacts = try desk.contacts(of: account.id)
        let recipient = contacts.first { $0.id == effect["recipient.id"]?.string } ?? contacts.counterpart
        let document = desk.documents.inputRequest(
            try about.customer(review), call: call, to: recipient?.firstName)
        let subject = desk.say(
            .inputSubject,
            ["account": account.name, "quarter": String(review.quarter.number), "kind": review.type.words])
        let mail = MailDraft(recipients: [recipient?.email].compactMap(\.self), subject: subject)
        return Outcome(facts: [
            "input": [
                "text": .markdown(document.markdown), "to": .string(recipient?.name ?? account.name),
                "first": .string(recipient?.firstName ?? account.name), "review": .string(review.id),
                "mailto": .markdown(mail.mailto),
                "sent-on": .string(review.inputRequestedOn.map(desk.short) ?? ""),
                "answered": .bool(review.inputAnsweredOn != nil),
                "topics": .string(Phrasing.list(review.customerTopics ?? [])),
            ]
        ])
    }

    /// She says that it went out: kept with the review.
    private static func sent(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard effect["sent"]?.string == "sent", var review = try review(effect, desk) else {
            return Outcome(facts: ["noted-sent": false])
        }
        review.inputRequestedOn = desk.today
        try desk.turn.save(review, note: "input request sent by \(desk.who)")
        return Outcome(facts: ["noted-sent": true])
    }

    /// What the customer wants to cover, in their words, for the opening and the agenda.
    private static func answered(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var review = try review(effect, desk) else { return Outcome() }
        review.inputAnsweredOn = desk.today
        let topics = (effect["topics"]?.string ?? "").split { $0 == ";" || $0 == "," || $0.isNewline }
            .map { Phrasing.proper($0.trimmingCharacters(in: .whitespaces), desk) }.filter { !$0.isEmpty }
        review.customerTopics = topics.isEmpty ? nil : topics
        try desk.turn.save(review, note: "input answered")
        return Outcome(facts: ["noted-topics": .string(Phrasing.list(topics))])
    }

    private static func review(_ effect: Effect, _ desk: Desk) throws -> Review? {
        try effect["input.review"]?.string.flatMap { try desk.turn.find(Review.self, $0) }
    }
}
