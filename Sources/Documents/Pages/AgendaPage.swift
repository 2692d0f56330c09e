import Days
import Reviews

/// The agenda as it goes to everyone who attends (S1 Establishing an Agenda; S2 QBR Agenda Structure).
struct AgendaPage: DocumentPage {
    struct Row: Sendable {
        /// `15:05`, or minutes from the beginning where the hour is not fixed: `0:05`.
        let clock: String
        let minutes: Int
        let topic: String
        let lead: String
    }

    /// A goal and what would reach it; no result, since an agenda is read before the goals were checked (S0).
    struct Aim: Sendable {
        let statement: String
        /// `24 h by Tue 30 Jun`.
        let success: String
    }

    static let file = "agenda.md.mustache"
    static let order: (first: String, then: [String])? = ("goals", ["sections"])

    let account: String
    let kind: String
    /// `Tue 24 Mar 2026, 15:00 (to be confirmed)`.
    let when: String
    let length: Int
    let preparedBy: String
    /// `what you told us on 16 Dec`; nil where they confirmed nothing yet.
    let confirmed: String?
    let hasGoals: Bool
    let goals: [Aim]
    let aims: [String]
    let event: String?
    let sections: [Row]
    let hasAttendees: Bool
    let attendees: [String]

    static let sample = AgendaPage(
        account: "a", kind: "QBR", when: "w", length: 60, preparedBy: "p", confirmed: "c", hasGoals: true,
        goals: [Aim(statement: "s", success: "s")], aims: ["a"], event: "e",
        sections: [Row(clock: "0:00", minutes: 5, topic: "t", lead: "l")],
        hasAttendees: true, attendees: ["a"])
}

extension AgendaPage {
    /// - Throws: ``DocumentError/noAgenda(account:)``, and ``DocumentError/resultsBeforeGoals(_:)`` where the value
    ///   review comes before the business context, in which the goals are checked (domain.md C01).
    init(_ facts: CustomerFacts, _ words: DocumentWords) throws(DocumentError) {
        guard !facts.agenda.isEmpty else { throw .noAgenda(account: facts.account) }
        let results = facts.agenda.firstIndex { $0.section == .valueReview }
        let context = facts.agenda.firstIndex { $0.section == .businessContext }
        if let results, context.map({ $0 > results }) ?? true {
            throw .resultsBeforeGoals("The agenda of \(facts.account)'s review")
        }
        self.init(
            account: facts.account, kind: facts.meeting.kind, when: words.when(facts.meeting),
            length: facts.agenda.reduce(0) { $0 + $1.minutes }, preparedBy: facts.preparedBy,
            confirmed: facts.confirmedWords(words), hasGoals: !facts.goals.isEmpty,
            goals: facts.goals.map { goal in
                Aim(
                    statement: goal.statement,
                    success: GoalRow(goal, customer: facts.account, today: facts.today, words).success)
            },
            aims: facts.aims?.impact ?? [], event: facts.eventWords(words),
            sections: AgendaPage.rows(facts),
            hasAttendees: !facts.attendees.isEmpty,
            attendees: facts.attendees.map { [$0.name, $0.title].compactMap(\.self).joined(separator: ", ") })
    }

    /// The meeting's sections by the clock.
    static func rows(_ facts: CustomerFacts) -> [Row] {
        facts.agenda.map { line in
            Row(
                clock: facts.meeting.clock(after: line.begins), minutes: line.minutes, topic: line.title,
                lead: line.lead)
        }
    }
}
