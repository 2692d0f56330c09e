import Charts
import Days
import Reviews

/// The four charts of our documents: goal progress, value by quarter, action status, and, for ourselves, health.
struct DocumentCharts {
    /// A chart's name, as templates and phrases have it.
    enum Kind: String { case progress, value, status, health, program }

    let words: DocumentWords
    let today: Day

    init(_ words: DocumentWords, today: Day) {
        self.words = words
        self.today = today
    }

    /// How far each goal is from baseline to target; goals without numbers are left out.
    func progress(_ goals: [CustomerFacts.CustomerGoal]) -> Chart? {
        let (measured, left) = fitting(goals.filter { $0.way != nil })
        let labels = measured.map { goal in
            let state = goal.target.map { words.say(.chartGoal, ["progress": goal.progress, "target": $0]) }
            return state ?? goal.progress ?? ""
        }
        return chart(
            .progress, .bars, points: measured.map { $0.label ?? $0.statement },
            series: [
                Chart.Series(
                    say(.chartSeries, .progress), measured.map { $0.way.map { min(150, max(0, $0 * 100)) } },
                    labels: labels)
            ],
            mark: Chart.Mark(100, words.say(.chartMark)), left: left,
            sources: measured.map { ($0.source, $0.asOf) })
    }

    /// What each quarter was worth, confirmed and not; quarters in another currency than the last are left out.
    func value(_ quarters: [CustomerFacts.QuarterValue]) -> Chart? {
        guard let currency = quarters.last?.confirmed.currency else { return nil }
        let shown = quarters.filter { $0.confirmed.currency == currency }.suffix(8)
        func series(_ name: String, _ amount: (CustomerFacts.QuarterValue) -> Money) -> Chart.Series {
            Chart.Series(
                words.say(.chartSeries, [name: "yes"]),
                shown.map { amount($0).minor > 0 ? amount($0).major : nil },
                labels: shown.map { amount($0).description })
        }
        let all = [series("confirmed", \.confirmed), series("unconfirmed", \.unconfirmed)]
        return chart(
            .value, .columns, points: shown.map(\.quarter.words),
            series: all.filter { $0.values.contains { $0 != nil } },
            axis: words.say(.chartAxis, [Kind.value.rawValue: "yes", "currency": currency]),
            sources: shown.flatMap { quarter in quarter.sources.map { ($0, quarter.asOf) } })
    }

    /// How many actions stand how (S2 QBR Action Tracking Dashboard); late ones are told apart (domain.md C20).
    func status(_ counts: [(name: String, count: Int)], asOf: Day) -> Chart? {
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return nil }
        let (shown, left) = fitting(counts.filter { $0.count > 0 })
        return chart(
            .status, .bars, points: shown.map(\.name),
            series: [
                Chart.Series(
                    say(.chartSeries, .status), shown.map { Double($0.count) },
                    labels: shown.map { "\($0.count) (\(Figures.percent(Double($0.count) / Double(total))))" })
            ], left: left, sources: [(words.say(.chartOwnList), asOf)])
    }

    /// The health index over time, for ourselves; one figure is no trend.
    func health(_ snapshots: [HealthSnapshot], greenFrom: Double?) -> Chart? {
        guard snapshots.count > 1 else { return nil }
        let shown = snapshots.sorted { $0.date < $1.date }.suffix(12)
        return chart(
            .health, .line, points: shown.map { $0.date.shortWords(on: today) },
            series: [
                Chart.Series(
                    say(.chartSeries, .health), shown.map { Double($0.score) }, labels: shown.map { String($0.score) })
            ], mark: greenFrom.map { Chart.Mark($0, words.say(.chartGreen)) },
            sources: shown.last.map { [(words.say(.chartOwnList), $0.date)] } ?? [])
    }

    /// The rates of the programme that rest on enough cases.
    func program(_ figures: [ProgramFigure]) -> Chart? {
        let (shown, left) = fitting(figures.filter { $0.percent != nil })
        return chart(
            .program, .bars, points: shown.map(\.measure.short),
            series: [
                Chart.Series(
                    say(.chartSeries, .program), shown.map(\.value),
                    labels: shown.map { figure in
                        words.say(
                            .chartRate,
                            ["percent": figure.percent, "counted": figure.counted, "target": figure.targetWords])
                    })
            ], left: left, sources: [(words.say(.chartOwnList), today)])
    }

    /// As many bars as anybody can compare, and how many are left out (L43).
    private func fitting<Bar>(_ bars: [Bar]) -> (shown: [Bar], left: Int) {
        guard case .tooManyBars(let count, let most)? = ChartLint.find(.bar, categories: bars.count) else {
            return (bars, 0)
        }
        return (Array(bars.prefix(most)), count - most)
    }

    private func say(_ phrase: DocumentPhrase, _ kind: Kind) -> String { words.say(phrase, [kind.rawValue: "yes"]) }

    private func chart(
        _ kind: Kind, _ form: Chart.Form, points: [String], series: [Chart.Series], axis: String? = nil,
        mark: Chart.Mark? = nil, left: Int = 0, sources: [(String, Day)]
    ) -> Chart? {
        let named = Set(sources.map(\.0)).sorted().joined(separator: ", ")
        let asOf = sources.map(\.1).max()
        return Chart(
            say(.chartTitle, kind), form, axis: axis ?? say(.chartAxis, kind), base: say(.chartBase, kind),
            points: points, series: series, mark: mark,
            source: words.say(
                .chartSource,
                [
                    "sources": named, "day": asOf?.shortWords(on: today), "left": left > 0 ? String(left) : nil,
                ]))
    }
}
