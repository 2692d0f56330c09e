import Charts
import Days
import Reviews

/// What they got for their money, told as a story (S2 The IMPACT Value Story Framework; ROI Presentation Template),
/// their goals first (S0; domain.md C01).
struct ValuePage: DocumentPage {
    static let file = "value.md.mustache"
    static let order: (first: String, then: [String])? = (
        "goals", ["baselines", "improved", "value", "confirmedTotal", "valueForMoney", "valueChart", "achievements"]
    )

    /// A quarter of the trend.
    struct Row: Sendable {
        let quarter: String
        let confirmed: String
        let unconfirmed: String
    }

    let account: String
    let quarter: Int
    let year: Int
    let preparedBy: String
    let today: String
    /// Identify: what they set out for, in their words.
    let confirmed: String?
    let goals: [GoalRow]
    let aims: [String]
    let hasAims: Bool
    /// Measure: where they began.
    let baselines: [String]
    let hasBaselines: Bool
    /// Present: what was done for it on both sides.
    let done: [CommitmentRow]
    let hasDone: Bool
    /// Articulate: where they are now.
    let improved: [String]
    let hasImproved: Bool
    /// Calculate.
    let hasValue: Bool
    let value: [SummaryPage.Value]
    let hasUnconfirmed: Bool
    let confirmedTotal: String?
    let valueForMoney: String?
    /// What a quarter costs them; nil where nothing is confirmed to hold against it.
    let investment: String?
    /// The confirmed quarter times four, if the others are like it.
    let annualised: String?
    let hasTrend: Bool
    let trend: [Row]
    let valueChart: String?
    let achievements: [String]
    let hasAchievements: Bool
    /// Tie: the day that counts.
    let event: String?

    static let sample = ValuePage(
        account: "a", quarter: 1, year: 2026, preparedBy: "p", today: "t", confirmed: "c", goals: [.sample],
        aims: ["a"], hasAims: true, baselines: ["b"], hasBaselines: true, done: [.sample], hasDone: true,
        improved: ["i"], hasImproved: true, hasValue: true, value: [.sample], hasUnconfirmed: true,
        confirmedTotal: "c", valueForMoney: "v", investment: "i", annualised: "a", hasTrend: true,
        trend: [Row(quarter: "q", confirmed: "c", unconfirmed: "u")], valueChart: "v", achievements: ["a"],
        hasAchievements: true, event: "e")
}

extension ValuePage {
    /// - Throws: ``DocumentError/goalsNotChecked(account:)`` where nobody has asked whether the goals still hold (S0).
    init(_ facts: CustomerFacts, charts: [String: Chart], _ words: DocumentWords) throws(DocumentError) {
        guard facts.goalsCheckedOn != nil else { throw .goalsNotChecked(account: facts.account) }
        let rows = facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) }
        let done = facts.commitments.filter { $0.completedOn != nil }
        func told(_ phrase: DocumentPhrase, _ goals: [CustomerFacts.CustomerGoal]) -> [String] {
            goals.compactMap { $0.words(phrase, words, today: facts.today) }
        }
        let (baselines, improved) = (told(.storyBaseline, facts.goals), told(.storyImproved, facts.goals))
        let achievements = told(.achievement, facts.goals.filter { $0.isMet == true })
        let trend = facts.valueHistory.suffix(4).map { quarter in
            Row(
                quarter: quarter.quarter.words, confirmed: quarter.confirmed.description,
                unconfirmed: quarter.unconfirmed.description)
        }
        let money = facts.valueForMoney
        self.init(
            account: facts.account, quarter: facts.meeting.quarter.number, year: facts.meeting.quarter.year,
            preparedBy: facts.preparedBy, today: facts.today.dayAndMonth, confirmed: facts.confirmedWords(words),
            goals: rows, aims: facts.aims?.impact ?? [], hasAims: facts.aims?.impact.isEmpty == false,
            baselines: baselines, hasBaselines: !baselines.isEmpty,
            done: CommitmentRow.list(done, today: facts.today), hasDone: !done.isEmpty, improved: improved,
            hasImproved: !improved.isEmpty, hasValue: !facts.value.isEmpty,
            value: facts.value.map { SummaryPage.Value($0, today: facts.today) },
            hasUnconfirmed: facts.value.contains { !$0.isConfirmed },
            confirmedTotal: SummaryPage.total(facts.value.filter(\.isConfirmed)), valueForMoney: money?.words,
            investment: money?.investment.description,
            annualised: money.map { Money(minor: $0.value.minor * 4, currency: $0.value.currency).description },
            hasTrend: trend.count > 1, trend: trend, valueChart: ChartFence.markdown("value", charts["value"]),
            achievements: Array(achievements.prefix(3)), hasAchievements: !achievements.isEmpty,
            event: facts.eventWords(words))
    }
}

extension CustomerFacts.CustomerGoal {
    /// A sentence of the story; nil where it would have no figure.
    func words(_ phrase: DocumentPhrase, _ words: DocumentWords, today: Day) -> String? {
        let said = words.say(
            phrase,
            [
                "name": label ?? statement, "baseline": baseline, "progress": progress, "target": target,
                "source": Provenance(source: source, asOf: asOf).words(on: today),
            ])
        return said.isEmpty ? nil : said
    }
}
