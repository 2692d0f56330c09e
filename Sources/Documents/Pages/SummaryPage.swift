import Days
import Reviews

/// The recap that goes out within 24 hours (S2 QBR Summary Email Template), goals first (S0; domain.md C01).
struct SummaryPage: DocumentPage {
    struct Value: Sendable {
        let what: String
        let amount: String
        /// How it was counted and where the figures come from.
        let basis: String
        let isConfirmed: Bool
        /// Who confirmed it, and on what day.
        let by: String?
        let on: String?

        static let sample = Value(what: "w", amount: "a", basis: "b", isConfirmed: true, by: "b", on: "o")
    }

    static let file = "summary.md.mustache"
    static let order: (first: String, then: [String])? = (
        "goals", ["takeaways", "results", "value", "confirmedTotal", "valueForMoney"]
    )

    let account: String
    let kind: String
    let quarter: Int
    /// Nil where nobody is the champion.
    let recipient: String?
    let when: String
    let isHeld: Bool
    let preparedBy: String
    let confirmed: String?
    let goals: [GoalRow]
    let takeaways: [String]
    /// The day of the figures: `9 Mar`.
    let today: String
    let hasResults: Bool
    let results: [GoalRow]
    let hasValue: Bool
    let value: [Value]
    /// Of what they have confirmed alone.
    let confirmedTotal: String?
    /// `1.7x what you pay ($42,000 on $25,000); net gain 68%`, of what is confirmed.
    let valueForMoney: String?
    let hasTheirs: Bool
    let theirs: [CommitmentRow]
    let hasOurs: Bool
    let ours: [CommitmentRow]
    let hasNextGoals: Bool
    let nextGoals: [GoalRow]
    /// `Tue 7 Apr`; nil where the review was not held, or that day is over.
    let checkIn: String?
    /// Nil where no day is agreed.
    let nextReview: String?
    let hasResources: Bool
    /// What belongs to the plan and both sides can open.
    let resources: [String]

    static let sample = SummaryPage(
        account: "a", kind: "QBR", quarter: 1, recipient: "r", when: "w", isHeld: true, preparedBy: "p",
        confirmed: "c", goals: [.sample], takeaways: ["t"], today: "t", hasResults: true, results: [.sample],
        hasValue: true,
        value: [.sample], confirmedTotal: "t", valueForMoney: "v",
        hasTheirs: true,
        theirs: [.sample], hasOurs: true, ours: [.sample], hasNextGoals: true, nextGoals: [.sample], checkIn: "c",
        nextReview: "n", hasResources: true, resources: ["r"])
}

extension SummaryPage {
    /// - Parameter recipient: The first name of whom it is for; nil for the champion.
    /// - Throws: ``DocumentError/goalsNotChecked(account:)`` where nobody has asked whether the goals still hold (S0).
    init(_ facts: CustomerFacts, to recipient: String? = nil, _ words: DocumentWords) throws(DocumentError) {
        guard facts.goalsCheckedOn != nil else { throw .goalsNotChecked(account: facts.account) }
        let rows = facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) }
        let measured = zip(facts.goals, rows).filter { $0.0.progress != nil }.map(\.1)
        let ahead = zip(facts.goals, rows).filter { $0.0.isMet != true }.map(\.1)
        let open = facts.commitments.filter { $0.completedOn == nil }
        let theirs = CommitmentRow.list(open.filter { $0.side == .theirs }, today: facts.today)
        let ours = CommitmentRow.list(open.filter { $0.side == .ours }, today: facts.today)
        let resources = facts.plan?.resources ?? []
        self.init(
            account: facts.account, kind: facts.meeting.kind, quarter: facts.meeting.quarter.number,
            recipient: recipient ?? facts.recipient, when: words.when(facts.meeting),
            isHeld: facts.meeting.isHeld, preparedBy: facts.preparedBy, confirmed: facts.confirmedWords(words),
            goals: rows,
            takeaways: Array((facts.takeaways.isEmpty ? SummaryPage.points(facts, words) : facts.takeaways).prefix(3)),
            today: facts.today.dayAndMonth, hasResults: !measured.isEmpty, results: measured,
            hasValue: !facts.value.isEmpty,
            value: facts.value.map { Value($0, today: facts.today) },
            confirmedTotal: SummaryPage.total(facts.value.filter(\.isConfirmed)),
            valueForMoney: facts.valueForMoney?.words, hasTheirs: !theirs.isEmpty,
            theirs: theirs, hasOurs: !ours.isEmpty, ours: ours, hasNextGoals: !ahead.isEmpty, nextGoals: ahead,
            checkIn: facts.nextCheckIn?.words(on: facts.today), nextReview: SummaryPage.next(facts),
            hasResources: !resources.isEmpty, resources: resources)
    }

    /// `Tue 16 Jun 2026, 10:00, 45 min`.
    static func next(_ facts: CustomerFacts) -> String? {
        guard let day = facts.nextReview else { return nil }
        let length = facts.nextReviewMinutes.map { "\($0) min" }
        return ["\(day.weekday.short) \(day.full)", facts.nextReviewTime, length].compactMap(\.self).joined(
            separator: ", ")
    }

    /// Where nobody has written the takeaways: what is reached, what is not yet, and what was promised.
    static func points(_ facts: CustomerFacts, _ words: DocumentWords) -> [String] {
        let measured = facts.goals.filter { $0.isMet != nil }
        let reached = measured.filter { $0.isMet == true }
        let open = facts.commitments.filter { $0.completedOn == nil }
        var points: [String] = []
        if !reached.isEmpty {
            let names = reached.map(\.statement).joined(separator: "; ")
            points.append(
                words.say(
                    .reached,
                    ["reached": String(reached.count), "of": String(measured.count), "names": names]))
        }
        let ahead = measured.filter { $0.isMet == false }.map { goal in
            let row = GoalRow(goal, customer: facts.account, today: facts.today, words)
            return words.say(.aheadGoal, ["goal": goal.statement, "state": row.state])
        }
        if !ahead.isEmpty { points.append(words.say(.ahead, ["goals": ahead.joined(separator: "; ")])) }
        if let first = open.first {
            let theirs = open.count { $0.side == .theirs }
            points.append(
                words.say(
                    .commitments,
                    [
                        "open": Figures.grouped(open.count), "one": open.count == 1 ? "yes" : nil,
                        "yours": theirs > 0 ? String(theirs) : nil,
                        "ours": theirs < open.count ? String(open.count - theirs) : nil,
                        "both": (1..<open.count).contains(theirs) ? "yes" : nil,
                        "day": first.due.words(on: facts.today), "late": first.due < facts.today ? "yes" : nil,
                    ]))
        }
        return points
    }

    /// Nil where nothing is confirmed, or where the currencies differ and no sum would be true.
    static func total(_ lines: [CustomerFacts.ValueLine]) -> String? {
        guard let currency = lines.first?.amount.currency, lines.allSatisfy({ $0.amount.currency == currency }) else {
            return nil
        }
        return Money(minor: lines.reduce(0) { $0 + $1.amount.minor }, currency: currency).description
    }
}

extension SummaryPage.Value {
    init(_ line: CustomerFacts.ValueLine, today: Day) {
        what = line.kind
        amount = line.amount.description
        basis = "\(line.formula); \(line.source), \(line.asOf.shortWords(on: today))"
        isConfirmed = line.isConfirmed
        by = line.confirmedBy
        on = line.confirmedOn?.shortWords(on: today)
    }
}
