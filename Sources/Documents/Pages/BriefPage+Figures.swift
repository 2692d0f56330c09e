import Days
import Reviews

extension BriefPage.Terms {
    init(_ contract: Contract, source: String, today: Day) {
        let renewal = contract.renewalDate
        self.init(
            arr: contract.arr?.description, acv: contract.acv == contract.arr ? nil : contract.acv?.description,
            renewal: renewal.map { "\($0.weekday.short) \($0.full)" },
            renewalIn: renewal.flatMap { $0 < today ? nil : String($0 - today) },
            renewalAgo: renewal.flatMap { $0 < today ? String(today - $0) : nil },
            notice: contract.noticeDays.map(String.init), saysRenewsByItself: contract.autoRenew != nil,
            renewsByItself: contract.autoRenew == true, seats: contract.seatsLicensed.map { Figures.grouped($0) },
            payment: contract.paymentStatus, source: source)
    }
}

extension BriefPage.Tickets {
    init(_ rollup: TicketRollup, source: String, today: Day) {
        self.init(
            from: rollup.period?.start.shortWords(on: today), to: rollup.period?.end.shortWords(on: today),
            opened: rollup.opened.map(String.init), stillOpen: rollup.stillOpen.map(String.init),
            escalated: rollup.escalated.map(String.init),
            resolutionHours: rollup.averageResolutionHours.map { Figures.plain($0) },
            csat: rollup.csat.map { Figures.plain($0) }, source: source)
    }
}

extension BriefPage.TicketRow {
    init(_ row: TicketBreakdown.Row) {
        self.init(
            name: row.name, opened: String(row.opened), closed: String(row.closed),
            outstanding: String(row.outstanding),
            resolution: row.resolutionHours.map { "\(Figures.plain($0)) h" } ?? "")
    }
}

extension BriefPage.Factor {
    /// Where health stood 90 and 180 days ago (S1 Strategic Consideration Planning).
    static func then(_ facts: InternalFacts, _ words: DocumentWords) -> String? {
        guard let health = facts.health else { return nil }
        let history = HealthHistory(facts.healthHistory, now: health)
        guard !history.then.isEmpty else { return nil }
        return HealthHistory.spans.map { span in
            let snapshot = history.then[span]
            return words.say(
                .healthThen,
                [
                    "days": String(span), "score": snapshot.map { String($0.score) },
                    "day": snapshot?.date.shortWords(on: facts.today),
                ])
        }.joined(separator: ", ")
    }

    /// The factor with most points left.
    static func next(_ facts: InternalFacts, _ words: DocumentWords) -> String? {
        guard let health = facts.health, facts.healthColour != nil else { return nil }
        return HealthHistory([], now: health).gains.first.map {
            words.say(.healthNext, ["factor": $0.factor.label, "points": Figures.plain($0.points)])
        }
    }
}

extension BriefPage.Figure {
    /// The newest point of each series, in one line for each source and day, as the records have them.
    static func metrics(
        _ facts: InternalFacts, names: [String: String], _ words: DocumentWords
    ) -> [BriefPage.Figure] {
        var lines: [(source: String, figures: [String])] = []
        for point in facts.metrics {
            let figure = HealthFigure(metric: point.metric)
            let source = facts.source(point.provenance, figure?.freshness ?? .usage, words)
            let name = names[point.metric] ?? spelledOut(point)
            func amount(_ point: MetricPoint) -> String { figure?.isShare == true ? point.share : point.figure }
            let before = facts.earlierMetrics.first { $0.metric == point.metric && $0.value != point.value }
            let text = words.say(
                .figureSince,
                [
                    "figure": "\(name) \(amount(point))", "before": before.map(amount),
                    "day": before?.date.shortWords(on: facts.today),
                ])
            if let place = lines.firstIndex(where: { $0.source == source }) {
                lines[place].figures.append(text)
            } else {
                lines.append((source, [text]))
            }
        }
        return lines.map { line in
            BriefPage.Figure(what: "", figure: line.figures.joined(separator: " · "), source: line.source)
        }
    }

    /// `CSM meetings` of `csm_meetings`; what a figure is counted in is said behind it, and not twice.
    private static func spelledOut(_ point: MetricPoint) -> String {
        var words = point.metric.split(separator: "_").map { word in
            ["api", "csat", "csm", "nps"].contains(word) ? word.uppercased() : String(word)
        }
        if let unit = point.unit, !unit.isEmpty, words.count > 1, words.last?.hasPrefix(unit) == true {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// The open goals: baseline, current, target (S2 Value Delivered: baseline, current, impact).
    static func goals(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Figure] {
        facts.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map { goal in
            let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: "", today: facts.today, words)
            return BriefPage.Figure(
                what: goal.statement,
                figure: words.say(
                    .goalFigure, ["progress": row.progress, "success": row.success, "state": row.state]),
                source: words.say(
                    .goalSource,
                    [
                        "source": goal.provenance.words(on: facts.today),
                        "target": goal.targetProvenance?.words(on: facts.today),
                    ]))
        }
    }
}
