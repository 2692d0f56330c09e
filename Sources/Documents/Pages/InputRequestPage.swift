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
    /// The call before the review, that it announces.
    let hasCall: Bool
    /// `Fri 20 Mar`.
    let callDay: String
    let callMinutes: Int
    /// Whether the day is agreed, and not only meant.
    let isCallSet: Bool

    static let sample = InputRequestPage(
        account: "a", kind: "QBR", quarter: 1, recipient: "r", preparedBy: "p", when: "w", hasDay: true,
        hasGoals: true, goals: [.sample], attendees: ["a"], hasAttendees: true, hasCall: true,
        callDay: "d", callMinutes: 20, isCallSet: true)
}

extension InputRequestPage {
    /// - Parameter recipient: The first name of whom it is for; nil for the champion.
    init(_ facts: CustomerFacts, call: ChampionCall?, to recipient: String?, _ words: DocumentWords) {
        self.init(
            account: facts.account, kind: facts.meeting.kind, quarter: facts.meeting.quarter.number,
            recipient: recipient ?? facts.recipient, preparedBy: facts.preparedBy, when: words.when(facts.meeting),
            hasDay: facts.meeting.day != nil, hasGoals: !facts.goals.isEmpty,
            goals: facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) },
            attendees: facts.attendees.map(\.name), hasAttendees: !facts.attendees.isEmpty,
            hasCall: call != nil, callDay: call?.day.words(on: facts.today) ?? "", callMinutes: call?.minutes ?? 0,
            isCallSet: call?.isSet ?? false)
    }
}
