import Charts
import Days
import Reviews

extension DeckPage {
    init(_ facts: CustomerFacts, company: String, charts: [String: Chart], _ words: DocumentWords) {
        let rows = facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) }
        let measured = zip(facts.goals, rows).filter { $0.0.progress != nil }.map(\.1)
        let ahead = zip(facts.goals, rows).filter { $0.0.isMet != true }.map(\.1)
        let open = facts.commitments.filter { $0.completedOn == nil }
        let completed = facts.commitments.filter { $0.completedOn != nil }
        let (theirs, ours) = (open.filter { $0.side == .theirs }, open.filter { $0.side == .ours })
        let figures = facts.figures.map { Figure($0, today: facts.today, words) }
        let takeaways = facts.takeaways.isEmpty ? SummaryPage.points(facts, words) : facts.takeaways
        let counts = Count.list(facts, words)
        let value = facts.value.map { SummaryPage.Value($0, today: facts.today) }
        let hidden = max(0, theirs.count - DeckPage.rowsMax) + max(0, ours.count - DeckPage.rowsMax)
        self.init(
            account: facts.account, company: company, kind: facts.meeting.kind, quarter: facts.meeting.quarter.number,
            year: facts.meeting.quarter.year, when: words.when(facts.meeting), preparedBy: facts.preparedBy,
            attendees: facts.attendees.map { [$0.name, $0.title].compactMap(\.self).joined(separator: ", ") },
            hasAttendees: !facts.attendees.isEmpty, length: facts.agenda.reduce(0) { $0 + $1.minutes },
            hasSections: !facts.agenda.isEmpty, sections: AgendaPage.rows(facts),
            confirmed: facts.confirmedWords(words), hasGoals: !rows.isEmpty,
            goals: Array(rows.prefix(DeckPage.rowsMax)), aims: facts.aims?.impact ?? [],
            hasAims: facts.aims?.impact.isEmpty == false, event: facts.eventWords(words),
            takeaways: Array(takeaways.prefix(3)), hasTakeaways: !takeaways.isEmpty,
            progressChart: ChartFence.markdown("progress", charts["progress"]), hasResults: !measured.isEmpty,
            results: Array(measured.prefix(DeckPage.rowsMax)), hasValue: !value.isEmpty,
            value: Array(value.prefix(DeckPage.rowsMax)),
            confirmedTotal: SummaryPage.total(facts.value.filter(\.isConfirmed)),
            valueForMoney: facts.valueForMoney?.words, valueChart: ChartFence.markdown("value", charts["value"]),
            hasFigures: !figures.isEmpty, figures: Array(figures.prefix(DeckPage.rowsMax)), allFigures: figures,
            hasBefore: figures.contains { $0.before != nil }, hasSupport: !facts.support.isEmpty,
            support: facts.support.map { Figure($0, today: facts.today, words) },
            hasShipped: !facts.roadmap.shipped.isEmpty, shipped: Array(facts.roadmap.shipped.prefix(3)),
            hasAhead: !facts.roadmap.ahead.isEmpty, ahead: Array(facts.roadmap.ahead.prefix(4)),
            hasRequests: !facts.roadmap.requests.isEmpty, requests: Array(facts.roadmap.requests.prefix(4)),
            caveat: facts.roadmap.caveat, hasPeers: !facts.peers.isEmpty, peers: facts.peers, ideas: facts.ideas,
            well: DeckPage.well(facts, words),
            hasWell: !DeckPage.well(facts, words).isEmpty,
            gains: DeckPage.gains(facts, words), hasGains: !DeckPage.gains(facts, words).isEmpty,
            recipient: facts.recipient, statusChart: ChartFence.markdown("status", charts["status"]),
            hasCounts: !counts.isEmpty, counts: counts,
            hasCompleted: !completed.isEmpty,
            completed: Array(CommitmentRow.list(completed, today: facts.today).suffix(DeckPage.rowsMax)),
            hasTheirs: !theirs.isEmpty,
            theirs: Array(CommitmentRow.list(theirs, today: facts.today).prefix(DeckPage.rowsMax)),
            hasOurs: !ours.isEmpty,
            ours: Array(CommitmentRow.list(ours, today: facts.today).prefix(DeckPage.rowsMax)),
            moreActions: hidden == 0 ? nil : hidden, hasNextGoals: !ahead.isEmpty,
            nextGoals: Array(ahead.prefix(3)), nextReview: SummaryPage.next(facts), today: facts.today.dayAndMonth,
            missing: DeckPage.missing(facts, words))
    }

    /// Goals that are reached, two at most.
    private static func well(_ facts: CustomerFacts, _ words: DocumentWords) -> [String] {
        facts.goals.filter { $0.isMet == true }.prefix(2).map {
            $0.words(.achievement, words, today: facts.today) ?? ""
        }
    }

    /// Goals that are still ahead, two at most.
    private static func gains(_ facts: CustomerFacts, _ words: DocumentWords) -> [String] {
        facts.goals.filter { $0.isMet == false }.prefix(2).map { goal in
            let row = GoalRow(goal, customer: facts.account, today: facts.today, words)
            return words.say(.aheadGoal, ["goal": goal.statement, "state": row.state])
        }
    }

    /// What there is nothing to show of (S2 Automation, slide draft: flag missing data).
    private static func missing(_ facts: CustomerFacts, _ words: DocumentWords) -> [String] {
        let gaps = [
            ("goals", facts.goals.isEmpty), ("progress", !facts.goals.contains { $0.progress != nil }),
            ("value", facts.value.isEmpty), ("usage", facts.figures.isEmpty),
            ("attendees", facts.attendees.isEmpty), ("day", facts.meeting.day == nil),
            ("actions", facts.commitments.isEmpty), ("next", facts.nextReview == nil),
        ]
        return gaps.filter(\.1).map { words.say(.deckMissing, [$0.0: "yes"]) }
    }
}

extension DeckPage.Figure {
    init(_ figure: CustomerFacts.Figure, today: Day, _ words: DocumentWords) {
        self.init(
            what: figure.label, figure: figure.figure, before: figure.before,
            source: words.source(
                Provenance(source: figure.source, asOf: figure.asOf), staleDays: figure.staleDays, on: today))
    }
}

extension DeckPage.Count {
    /// Done, late and open, with their shares (S2 QBR Action Tracking Dashboard).
    static func list(_ facts: CustomerFacts, _ words: DocumentWords) -> [DeckPage.Count] {
        let total = facts.commitments.count
        return facts.commitmentCounts(words).filter { $0.count > 0 }.map { row in
            DeckPage.Count(
                status: row.name, count: row.count, share: Figures.percent(Double(row.count) / Double(total)))
        }
    }
}

extension CustomerFacts {
    /// How many of the promises of both sides are done, late, or still have time.
    func commitmentCounts(_ words: DocumentWords) -> [(name: String, count: Int)] {
        let open = commitments.filter { $0.completedOn == nil }
        let late = open.count { $0.due < today }
        return [("complete", commitments.count - open.count), ("overdue", late), ("open", open.count - late)].map {
            (words.say(.statusName, [$0.0: "yes"]), $0.1)
        }
    }

    /// The charts that a customer may see.
    func charts(_ words: DocumentWords) -> [String: Chart] {
        let charts = DocumentCharts(words, today: today)
        let drawn: [(DocumentCharts.Kind, Chart?)] = [
            (.progress, charts.progress(goals)), (.value, charts.value(valueHistory)),
            (.status, charts.status(commitmentCounts(words), asOf: today)),
        ]
        return Dictionary(
            drawn.compactMap { kind, chart in chart.map { (kind.rawValue, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
