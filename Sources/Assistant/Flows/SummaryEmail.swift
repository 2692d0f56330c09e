import Conversation
import Days
import Documents
import Reviews
import Understanding
import Workspace

/// The recap after a review: a draft, shown whole; it counts as sent when the CSM says so.
///
/// The bot sends nothing to a customer (domain.md part 4).
enum SummaryEmail {
    static let handlers: [String: Handler] = ["summary.draft": draft, "summary.sent": sent]

    /// The text whole, to copy, and a link to a new mail with address and subject.
    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let said = Tokenizer.tokens(in: effect.text).map(\.text)
        if effect["sent"] == nil, said.contains(where: desk.cues(.summaryAgenda).contains) {
            let refusal = desk.value(.summaryAgendaInstead, ["account": account.name, "id": account.id])
            return Outcome(facts: ["summary": ["refused": refusal]])
        }
        let about = try DocumentFacts(
            account: account, facts: desk.turn, playbook: desk.playbook, phrasebook: desk.phrasebook,
            today: desk.today)
        do {
            let review = about.reviewForSummary
            let contacts = try desk.contacts(of: account.id)
            let named = contacts.first { $0.id == effect["recipient.id"]?.string }
            let document = try desk.documents.summary(try about.customer(review), to: named?.firstName)
            let recipient = named ?? contacts.counterpart
            let subject = desk.say(
                .summarySubject, ["account": account.name, "quarter": review.map { String($0.quarter.number) }])
            let mail = MailDraft(recipients: [recipient?.email].compactMap(\.self), subject: subject)
            return Outcome(facts: [
                "summary": [
                    "text": .markdown(document.markdown), "to": .string(recipient?.name ?? account.name),
                    "review": .string(review?.id ?? ""),
                    "mailto": .markdown(mail.mailto),
                ]
            ])
        } catch let refusal as DocumentError {
            return Outcome(facts: ["summary": ["refused": words(refusal, account, desk)]])
        }
    }

    private static func words(_ refusal: DocumentError, _ account: Account, _ desk: Desk) -> Value {
        switch refusal {
        case .goalsNotChecked: desk.value(.summaryGoalsUnchecked, ["account": account.name])
        case .noReview: desk.value(.summaryNoReview, ["account": account.name])
        default: .string(refusal.description)
        }
    }

    /// She says that it went out: kept with the review that it is about.
    private static func sent(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard effect["sent"]?.string == "sent", let id = effect["summary.review"]?.string,
            var review = try desk.turn.find(Review.self, id)
        else { return Outcome(facts: ["noted-sent": false]) }
        review.summarySentAt = desk.today
        try desk.turn.save(review, note: "summary sent by \(desk.who)")
        let late = PrepLint.after(review, actions: [], playbook: desk.playbook, today: desk.today).first
        return Outcome(facts: ["noted-sent": true, "sent-late": late?.words(champion: "", desk) ?? .null])
    }
}
