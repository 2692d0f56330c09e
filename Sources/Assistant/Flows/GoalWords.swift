import Conversation
import Days
import Reviews
import Workspace

/// Goals in words: the SPICED lines, results against targets.
enum GoalWords {
    /// The five lines as they stand, each with whether the customer confirmed it.
    static func lines(_ spiced: SPICEDVersion, _ desk: Desk) -> [String: Value] {
        let event = spiced.criticalEvent.map { event in
            desk.say(
                .goalsEvent,
                ["what": event.what, "day": event.date.map(desk.short), "consequence": event.consequence])
        }
        func line(_ lines: [String], _ element: SPICEDVersion.Element) -> Value {
            let isAssumed = spiced.status[element] == .assumed
            return .string(
                desk.say(
                    .goalsLine, ["text": lines.joined(separator: ", "), "assumed": isAssumed ? "yes" : nil]))
        }
        return [
            "situation": line(spiced.situation, .situation), "pain": line(spiced.pain, .pain),
            "impact": line(spiced.impact, .impact),
            "event": line([event].compactMap(\.self), .criticalEvent),
            "decision": line(spiced.decision, .decision), "version": .number(Double(spiced.version)),
            "confirmed-by": .string(spiced.confirmedBy ?? ""),
            "confirmed": .string(spiced.confirmedOn.map(desk.short) ?? ""),
            "is-old": .bool(spiced.confirmedOn.map { desk.today - $0 > desk.playbook.goals.oldAfterDays } ?? true),
            "age": .string(spiced.confirmedOn.map { Phrasing.days(desk.today - $0) } ?? ""),
        ]
    }

    /// When the goals were last confirmed by the customer, or checked since: what stands in front of any result (S0).
    static func standing(of account: Account, _ desk: Desk) throws -> [String: Value] {
        let history = SPICEDHistory(try desk.turn.all(SPICEDVersion.self, account: account.id))
        let confirmed = history.lastConfirmed
        let checked = try desk.turn.all(Review.self, account: account.id).compactMap { $0.goalCheck?.doneAt }.max()
        if let checked, confirmed.map({ $0 < checked }) ?? true {
            return ["confirmed": "", "checked": .string(desk.short(checked))]
        }
        return ["confirmed": .string(confirmed.map(desk.short) ?? "")]
    }

    /// Each open goal against its target: `✅ Resolution 48 h → 18 h (target 24)`.
    static func results(of account: Account, _ desk: Desk) throws -> [String: Value] {
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).sorted { $0.rank < $1.rank }
        let measured = goals.filter { $0.current != nil && $0.target != nil }
        let colours = measured.map { $0.colour(desk.playbook) }
        var facts: [String: Value] = [
            "count": .number(Double(measured.count)),
            "count-word": .string(Phrasing.word(measured.count)), "is-one": .bool(measured.count == 1),
            "lines": .list(zip(measured, colours).map { .string(line($0, $1, desk)) }),
            "unmeasured": .string(Phrasing.list(goals.filter { $0.current == nil }.map { $0.short ?? $0.statement })),
            "as-of": .string(measured.map(\.provenance.asOf).min().map(desk.short) ?? ""),
            "source": .string(Set(measured.map(\.provenance.source)).sorted().joined(separator: ", ")),
            "none": .bool(measured.isEmpty),
        ]
        facts["period"] = .string(try period(measured, desk))
        return facts
    }

    /// `Q3 to Q1`: the first and last quarter of the series behind the goals.
    private static func period(_ goals: [Goal], _ desk: Desk) throws -> String {
        var quarters: Set<Quarter> = []
        for goal in goals {
            guard let metric = goal.metric else { continue }
            for point in try desk.turn.series(metric, account: goal.account) {
                quarters.insert(point.period.flatMap { Quarter($0) } ?? Quarter(containing: point.date))
            }
        }
        guard let first = quarters.min(), let last = quarters.max(), first != last else { return "" }
        return desk.say(.goalsPeriod, ["first": String(first.number), "last": String(last.number)])
    }

    /// `✅ Resolution 48 h → 18 h (target 24)`.
    static func line(_ goal: Goal, _ colour: TrafficLight?, _ desk: Desk) -> String {
        let mark = goal.isMet == true ? "✅" : colour?.symbol ?? "⚪"
        let name = goal.label ?? goal.short ?? goal.statement
        return desk.say(
            .goalsResult,
            ["mark": mark, "name": name, "progress": goal.progressWords, "estimate": goal.isEstimate ? "yes" : nil])
    }
}

extension Desk {
    /// `16 Dec`, with the year where it is far.
    func short(_ day: Day) -> String { day.shortWords(on: today) }
}
