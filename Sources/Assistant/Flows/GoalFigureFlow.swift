import Conversation
import Days
import Reviews
import Workspace

/// A goal's new target or figure of today, wherever it was said: kept with who and when, and shown by all that rests on it.
enum GoalFigureFlow {
    static let handlers: [String: Handler] = ["goals.figure": take, "goals.figure-scale": scale]

    /// Whether an NPS could be an average of 0 to 10 while the goal is counted as a net score.
    private static func scale(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["figure.id"]?.string, let value = effect["figure.figure"]?.number,
            let goal = try desk.turn.find(Goal.self, id), goal.metric.flatMap(HealthFigure.init(metric:)) == .nps
        else { return Outcome(facts: ["scaled": .null]) }
        let figures = [goal.baseline, goal.target, goal.current].compactMap(\.self)
        let isDoubtful =
            NPSScale.average.holds(value) && !figures.isEmpty && NPSScale(figures, unit: goal.unit) == .net
        return Outcome(facts: [
            "scaled": isDoubtful ? ["figure": .string(goal.figure(value))] : .null
        ])
    }

    private static func take(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let id = effect["figure.id"]?.string, let value = effect["figure.figure"]?.number,
            let part = effect["figure.part"]?.string.flatMap(GoalFigure.Part.init),
            let goal = try desk.turn.find(Goal.self, id)
        else { return Outcome() }
        let figure = GoalFigure(goal: id, part: part, value: value)
        let source = effect["figure.source"]?.string
        var draft = try GoalDraft(effect, account, desk, source: source)
        var facts: [String: Value] = ["said": draft.set(figure, of: goal)]
        if let version = draft.version {
            let isTheirs = try desk.contacts(of: account.id).contains { $0.name == source }
            try desk.turn.save(isTheirs ? try confirmed(version, account, desk) : version, note: version.changeNote)
        }
        if let agenda = try draft.saveFigures(of: account) { facts["agenda"] = .string(agenda) }
        if let goal = try desk.turn.find(Goal.self, id), goal.current != nil {
            facts["line"] = .string(GoalWords.line(goal, goal.colour(desk.playbook), desk))
        }
        return Outcome(facts: ["figured": .object(facts)])
    }

    /// What somebody at the customer said is not assumed.
    private static func confirmed(
        _ version: SPICEDVersion, _ account: Account, _ desk: Desk
    ) throws -> SPICEDVersion {
        guard let before = try desk.turn.latest(SPICEDVersion.self, account: account.id) else { return version }
        var version = version
        for element in version.changedElements(since: before) { version.status[element] = .confirmed }
        return version
    }
}

extension Goal {
    /// Its figure of that part.
    func figure(_ part: GoalFigure.Part) -> Double? { part == .target ? target : current }

    /// The goal with a new figure; a new target leaves alone where the figure of today comes from.
    func taking(_ figure: GoalFigure, by source: Provenance) -> Goal {
        if figure.part == .target { return aiming(at: figure.value, by: source) }
        var goal = self
        goal.current = figure.value
        goal.provenance = source
        return goal
    }
}

extension Desk {
    /// Keeps a goal's new figure, in its metric too where it is one of today.
    ///
    /// - Parameters:
    ///   - note: What was said of it, for the journal.
    ///   - source: Who said it; nil for the one who types.
    func save(_ figure: GoalFigure, note: String, source: String? = nil) throws {
        guard var goal = try turn.find(Goal.self, figure.goal), goal.figure(figure.part) != figure.value else { return }
        let provenance = Provenance(source: source ?? who, asOf: today)
        goal = goal.taking(figure, by: provenance)
        try turn.save(goal, note: note)
        guard figure.part == .current, let metric = goal.metric else { return }
        let last = try turn.series(metric, account: goal.account).last
        try turn.save(
            MetricPoint(
                id: "\(goal.account)-\(metric)-\(today)", account: goal.account, metric: metric, date: today,
                value: figure.value, unit: last?.unit ?? goal.unit, level: last?.level ?? 1, provenance: provenance),
            note: note)
    }
}
