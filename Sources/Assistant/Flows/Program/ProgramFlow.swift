import Conversation
import Days
import Reviews
import Workspace

/// How the review programme does: each figure with the count behind it and its target, over a period that is named.
///
/// S2 QBR Program Metrics.
enum ProgramFlow {
    static let handlers: [String: Handler] = ["stats.show": show]

    /// What a line of one segment or colleague shows where nobody asked for a figure.
    private static let short: [ProgramMeasure] = [.completion, .onTime, .actionsClosed]

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        if isNobody(effect.text, desk) { return Outcome(facts: ["stats": ["bare": .string(effect.text)]]) }
        let scope = try ProgramScope(effect, desk)
        let period = period(effect, desk)
        let stats = stats(of: scope, in: period, desk)
        let measure = effect["metric"]?.string.flatMap(ProgramMeasure.init)
        var facts: [String: Value] = [
            "name": .string(scope.name), "period": .string(words(of: period, desk)),
            "accounts": .string(Figures.count(scope.accounts.count, "account")),
            "none": .bool(scope.accounts.isEmpty), "ahead": .bool(period.start > desk.today),
        ]
        let slices = slices(effect, stats)
        if !slices.isEmpty {
            facts["slices"] = .list(slices.map { slice in line(slice, measure.map { [$0] } ?? short, desk) })
            facts["slices-of"] = .string(measure.map { Phrasing.sentence($0.label) } ?? "")
            return Outcome(facts: ["stats": .object(facts)])
        }
        if let measure, let figure = stats.total.figure(measure) {
            let before = self.stats(of: scope, in: period.before, desk).total.figure(measure)
            facts["figure"] = single(figure, before, period.before, desk)
            if measure == .satisfaction,
                let lowest = scope.accounts.lowestSurvey(in: period, playbook: desk.playbook)
            {
                facts["lowest"] = [
                    "name": .string(lowest.account.name), "score": .string(Figures.plain(lowest.score)),
                    "day": .string(desk.short(lowest.day)),
                ]
            }
            return Outcome(facts: ["stats": .object(facts)])
        }
        facts["nothing"] = .bool(stats.total.figures.allSatisfy { $0.verdict == .missing })
        facts["missed"] = .list(stats.total.figures(.missed).map { words(of: $0, desk) })
        facts["met"] = .list(stats.total.figures(.met, .followed).map { words(of: $0, desk) })
        facts["few"] = .string(
            stats.total.figures(.tooFew).map { "\($0.measure.short) \($0.counted)" }.joined(separator: ", "))
        let sources = stats.total.figures(.missing).map(\.measure.source)
        facts["missing"] = .string(
            Phrasing.list(sources.enumerated().filter { !sources[..<$0.offset].contains($0.element) }.map(\.element)))
        let isFull = effect["detail"] != nil
        let few = stats.total.figures(.tooFew).count
        facts["few-count"] = .string(Phrasing.sentence(Phrasing.word(few)))
        facts["few-one"] = .bool(few == 1)
        facts["full"] = .bool(isFull)
        var outcome = Outcome(facts: ["stats": .object(facts)])
        if !isFull, few > 0, period.start <= desk.today {
            outcome.buttons = [desk.moreButton("\(effect.text) in detail")]
        }
        return outcome
    }

    /// "The team" alone, in answer to who does something, asks for no figures.
    private static func isNobody(_ text: String, _ desk: Desk) -> Bool {
        let said = text.lowercased().split { !$0.isLetter }
        return desk.playbook.smart.vagueOwners.contains { $0.lowercased().split { !$0.isLetter } == said }
    }

    private static func stats(of scope: ProgramScope, in period: DayRange, _ desk: Desk) -> ProgramStats {
        ProgramStats(
            scope.accounts, called: scope.name, period: period, today: desk.today, playbook: desk.playbook)
    }

    private static func slices(_ effect: Effect, _ stats: ProgramStats) -> [ProgramSlice] {
        switch effect["scope"]?.string {
        case "segment" where effect["segment"] == nil: stats.bySegment
        case "csm": stats.byCSM
        default: []
        }
    }

    // MARK: Words

    private static func words(of figure: ProgramFigure, _ desk: Desk) -> Value {
        .string(
            desk.say(
                .statsLine,
                [
                    "label": figure.measure.short, "counted": figure.counted, "percent": figure.percent,
                    "target": figure.targetWords,
                ]))
    }

    /// A segment or a colleague with what is known of it.
    private static func line(_ slice: ProgramSlice, _ measures: [ProgramMeasure], _ desk: Desk) -> Value {
        let figures = measures.compactMap(slice.figure).filter { $0.value != nil }.map { figure in
            let label = measures.count > 1 ? figure.measure.short : nil
            return desk.say(
                .statsPart, ["label": label, "counted": figure.counted, "percent": figure.percent])
        }
        return [
            "name": .string(slice.name), "accounts": .string(Figures.count(slice.accounts, "account")),
            "figures": .string(figures.joined(separator: ", ")),
        ]
    }

    private static func single(
        _ figure: ProgramFigure, _ before: ProgramFigure?, _ period: DayRange, _ desk: Desk
    ) -> Value {
        let known = before.flatMap { $0.value == nil ? nil : $0 }
        return [
            "label": .string(Phrasing.sentence(figure.measure.label)), "counted": .string(figure.counted),
            "percent": .string(figure.percent ?? ""), "target": .string(figure.targetWords ?? ""),
            "missing": .bool(figure.verdict == .missing), "few": .bool(figure.verdict == .tooFew),
            "source": .string(figure.measure.source),
            "unknown": figure.unknown > 0 ? .number(Double(figure.unknown)) : .null,
            "before": .string(known?.counted ?? ""), "before-percent": .string(known?.percent ?? ""),
            "before-period": .string(words(of: period, desk)),
        ]
    }

    // MARK: Periods

    /// What was asked for, else the running quarter.
    private static func period(_ effect: Effect, _ desk: Desk) -> DayRange {
        guard let from = effect["period.start"]?.string.flatMap({ Day(iso: $0) }),
            let to = effect["period.end"]?.string.flatMap({ Day(iso: $0) })
        else { return effect.yearNamed ?? desk.quarter.days }
        return DayRange(from, to)
    }

    /// `2025Q4`, `2026Q1 so far`, `2025`, `1 Feb to 9 Mar 2026`.
    private static func words(of period: DayRange, _ desk: Desk) -> String {
        let quarter = Quarter(containing: period.start)
        let isRunning = period.contains(desk.today) && period.end > desk.today
        let isYear = period == DayRange(period.start.startOfYear, period.start.startOfYear.adding(months: 12) - 1)
        let name =
            if period == quarter.days {
                quarter.description
            } else if isYear {
                String(period.start.year)
            } else {
                desk.say(
                    .statsSpan, ["from": period.start.full, "to": min(period.end, desk.today).full])
            }
        let isNamed = period == quarter.days || isYear
        return desk.say(.statsPeriod, ["name": name, "running": isRunning && isNamed ? "yes" : nil])
    }
}

extension DayRange {
    /// As much time just before it: whole months before whole months.
    fileprivate var before: DayRange {
        let months = (end.year - start.year) * 12 + end.month - start.month + 1
        guard start == start.startOfMonth, end == end.endOfMonth else { return DayRange(start - count, start - 1) }
        return DayRange(start.adding(months: -months), start - 1)
    }
}

extension Day {
    fileprivate var startOfYear: Day { adding(months: 1 - month).startOfMonth }
}
