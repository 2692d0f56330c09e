import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// Figures of an account over time: the few that a reader comes for, or the ones that were asked for.
///
/// S2 Success Metrics Presentation: context first, a trend and no snapshot, and what it means.
enum MetricsFlow {
    static let handlers: [String: Handler] = ["metrics.read": read]

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let book = MetricBook(file, playbook: desk.playbook, today: desk.today)
        let reader = try MetricReader(effect, file, desk)
        var facts: [String: Value] = ["none": .bool(book.series.isEmpty)]
        let meant = asked(effect, book)
        if meant.isEmpty {
            if let metric = effect["metric"]?.string { facts["unknown"] = .string(Phrasing.sentence(metric)) }
            facts.merge(try overview(file, book, reader, desk)) { _, new in new }
            var outcome = Outcome(facts: ["board": .object(facts)])
            if !book.series.isEmpty, facts["unknown"] == nil, !reader.wantsAll {
                let audience = effect["audience"]?.string == nil ? "" : " \(reader.words)"
                outcome.buttons = [desk.moreButton("/qbr-metrics \(account.name) everything" + audience, of: account)]
            }
            return outcome
        }
        let words = MetricWords(desk, quarters: quarters(effect, desk))
        facts["series"] = .list(meant.map { detail($0, effect, reader, words, desk) })
        facts["goals"] = .object(try GoalWords.standing(of: account, desk))
        return Outcome(facts: ["board": .object(facts)])
    }

    /// The series that were asked for; at most four, the first ones.
    private static func asked(_ effect: Effect, _ book: MetricBook) -> [MetricSeries] {
        let words = (effect["metric"]?.string ?? effect.text).lowercased()
        let split = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return Array(book.named(in: split).filter { $0.use != .internal }.prefix(4))
    }

    /// How many quarters a trend has: those of the playbook, and more where somebody asks for an earlier day.
    private static func quarters(_ effect: Effect, _ desk: Desk) -> Int {
        let usual = desk.playbook.metrics.quarters
        guard let start = effect["period.start"]?.string.flatMap({ Day(iso: $0) }), start < desk.today else {
            return usual
        }
        let (first, now) = (Quarter(containing: start), desk.quarter)
        return min(12, max(usual, (now.year - first.year) * 4 + now.number - first.number + 1))
    }

    // MARK: All that a reader comes for

    /// So many figures are told where nobody asks for all of them.
    private static let short = 3

    private static func overview(
        _ file: AccountFile, _ book: MetricBook, _ reader: MetricReader, _ desk: Desk
    ) throws -> [String: Value] {
        let board = MetricBoard(book, for: reader.level, playbook: desk.playbook)
        let story = MetricStory(
            board, goals: file.goals, actions: file.actions, playbook: desk.playbook, today: desk.today)
        let words = MetricWords(desk, quarters: desk.playbook.metrics.quarters)
        let shown = reader.wantsAll ? board.headline : Array(board.headline.prefix(MetricsFlow.short))
        let value = ValueSummary(
            file.values, contract: file.contract, quarter: desk.quarter, rates: file.rates, playbook: desk.playbook)
        var facts: [String: Value] = [
            "reader": .string(reader.words), "lines": .list(shown.map(words.line)),
            "wants": .string(Phrasing.list(story.goals.prefix(3).compactMap { $0.short ?? $0.label })),
            "goals": .object(try GoalWords.standing(of: file.account, desk)),
            "met": .string(Phrasing.sentence(Phrasing.word(story.met))), "of": .string(Phrasing.word(story.measured)),
            "measured": .bool(story.measured > 0), "one-measured": .bool(story.measured == 1),
            "one-met": .bool(story.met == 1),
            "source": .string(words.sources(of: shown)), "period": .string(words.period(of: shown)),
            "behind": .string(
                Phrasing.list(
                    story.behind.prefix(2).map { action in
                        let day = action.completionDate.map(desk.short)
                        return action.shortLabel + (day.map { " (\(action.owner.firstName), \($0))" } ?? "")
                    })),
            "bright": story.bright.map(words.line) ?? .null, "gap": story.gap.map(words.line) ?? .null,
            "more": .number(Double(board.appendix.count + board.technical.count)),
            "has-more": .bool(!board.appendix.isEmpty || !board.technical.isEmpty),
            "full": .bool(reader.wantsAll),
            "lints": .list(board.lints.prefix(reader.wantsAll ? 2 : 1).map(words.lint)),
        ]
        if let next = story.next {
            facts["next"] = [
                "label": .string(next.shortLabel), "owner": .string(next.owner.firstName),
                "due": .string(desk.short(next.dueDate)),
            ]
        }
        if case .success(let roi) = value.roi, !value.entries.isEmpty {
            facts["worth"] = [
                "total": .string(roi.value.description), "multiple": .string(roi.multipleWords),
                "unconfirmed": .bool(!value.unvalidated.isEmpty),
            ]
        }
        if reader.wantsAll {
            facts["appendix"] = .list(board.appendix.map(words.line))
            facts["technical"] = .list(board.technical.map(words.line))
        }
        return facts
    }

    // MARK: One of them

    private static func detail(
        _ series: MetricSeries, _ effect: Effect, _ reader: MetricReader, _ words: MetricWords, _ desk: Desk
    ) -> Value {
        var facts = words.facts(of: series)
        facts["means"] = .string(series.kind?.means ?? "")
        if let start = effect["period.start"]?.string.flatMap({ Day(iso: $0) }),
            effect["period.grain"]?.string != "year",
            let then = series.points.last(where: { $0.quarter == Quarter(containing: start) })
        {
            facts["then"] = .string(series.figure(then.value))
            facts["then-quarter"] = .string(then.quarter.description)
        }
        if let said = stated(effect, desk), series.unit == "%" || series.unit == nil {
            facts["said"] = .string(series.figure(said))
            facts["said-apart"] = .string(series.distance(said - series.last.value))
            facts["said-up"] = .bool(said > series.last.value)
            facts["said-average"] = .bool(isAverage(said, of: series))
        }
        if let lint = MetricLint.technical(series, for: reader.level) {
            facts["technical"] = words.lint(lint)
            facts["reader"] = .string(reader.words)
        }
        if let goal = series.goal {
            facts["statement"] = .string(goal.statement)
            if goal.isMet == false, let gap = goal.gap { facts["to-go"] = .string(goal.distance(gap)) }
            facts["met"] = .bool(goal.isMet == true)
            facts["no-baseline"] = .bool(goal.baseline == nil)
        }
        return .object(facts)
    }

    /// A figure that was said of it: "adoption of 60%", "their nps is 8".
    private static func stated(_ effect: Effect, _ desk: Desk) -> Double? {
        if let share = effect["value"]?.number { return share }
        let text = effect.text
        let numbers = desk.entities(text, .past).compactMap { entity -> Double? in
            let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(entity.range.lowerBound)))
            guard case .number(let number)? = entity.value,
                let word = Tokenizer.tokens(in: before).last(where: { $0.kind == .word }),
                desk.cues(.goalsFigureCurrent).contains(word.text)
            else { return nil }
            return number
        }
        return numbers.only
    }

    /// Whether a figure may be an average of 0 to 10 where a net score is on file.
    private static func isAverage(_ figure: Double, of series: MetricSeries) -> Bool {
        HealthFigure(metric: series.id) == .nps && NPSScale.average.holds(figure)
            && NPSScale(series.points.map(\.value), unit: series.unit) == .net
    }
}
