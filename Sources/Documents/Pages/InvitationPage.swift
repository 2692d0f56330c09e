import Days
import Reviews

/// The invitation (S1 Pre-QBR Activities): when, what about, and what is in it for each who is asked.
struct InvitationPage: DocumentPage {
    struct Guest: Sendable {
        let name: String
        let title: String?
        /// What is in it for them.
        let reason: String
    }

    static let file = "invitation.md.mustache"

    let account: String
    let company: String
    let kind: String
    let quarter: Int
    let when: String
    let length: Int
    let hasLength: Bool
    let preparedBy: String
    let hasGoals: Bool
    let goals: [GoalRow]
    let hasGuests: Bool
    let guests: [Guest]
    let hasSections: Bool
    let sections: [AgendaPage.Row]

    static let sample = InvitationPage(
        account: "a", company: "c", kind: "QBR", quarter: 1, when: "w", length: 60, hasLength: true, preparedBy: "p",
        hasGoals: true, goals: [.sample], hasGuests: true, guests: [Guest(name: "n", title: "t", reason: "r")],
        hasSections: true, sections: [AgendaPage.Row(clock: "0:00", minutes: 5, topic: "t", lead: "l")])
}

extension InvitationPage {
    init(_ facts: CustomerFacts, company: String, _ words: DocumentWords) {
        let length = facts.meeting.minutes ?? facts.agenda.reduce(0) { $0 + $1.minutes }
        self.init(
            account: facts.account, company: company, kind: facts.meeting.kind,
            quarter: facts.meeting.quarter.number, when: words.when(facts.meeting), length: length,
            hasLength: length > 0, preparedBy: facts.preparedBy, hasGoals: !facts.goals.isEmpty,
            goals: facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) },
            hasGuests: !facts.attendees.isEmpty,
            guests: facts.attendees.map { guest in
                Guest(
                    name: guest.name, title: guest.title,
                    reason: words.say(.inviteReason, [guest.level?.rawValue ?? "other": "yes"]))
            },
            hasSections: !facts.agenda.isEmpty, sections: AgendaPage.rows(facts))
    }
}
