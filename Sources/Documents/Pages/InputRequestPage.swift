import Days
import Reviews

/// What to ask the champion before a review (S2 Pre-QBR Customer Input Request): five questions, five minutes.
struct InputRequestPage: DocumentPage {
    static let file = "input-request.md.mustache"

    let account: String
    let kind: String
    let quarter: Int
    /// Nil where nobody is the champion.
    let recipient: String?
    let preparedBy: String
    /// `Tue 24 Mar 2026, 15:00`.
    let when: String
    let hasDay: Bool
    /// Whether their goals are on file, and so are quoted.
    let hasGoals: Bool
    let goals: [GoalRow]
    let attendees: [String]
    let hasAttendees: Bool

    static let sample = InputRequestPage(
        account: "a", kind: "QBR", quarter: 1, recipient: "r", preparedBy: "p", when: "w", hasDay: true,
        hasGoals: true, goals: [.sample], attendees: ["a"], hasAttendees: true)
}

extension InputRequestPage {
    init(_ facts: CustomerFacts, _ words: DocumentWords) {
        self.init(
            account: facts.account, kind: facts.meeting.kind, quarter: facts.meeting.quarter.number,
            recipient: facts.recipient, preparedBy: facts.preparedBy, when: words.when(facts.meeting),
            hasDay: facts.meeting.day != nil, hasGoals: !facts.goals.isEmpty,
            goals: facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) },
            attendees: facts.attendees.map(\.name), hasAttendees: !facts.attendees.isEmpty)
    }
}
