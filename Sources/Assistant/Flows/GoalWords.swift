import Conversation
import Days
import Reviews
import Workspace

/// Goals in words: the SPICED lines, results against targets.
enum GoalWords {
    /// The five lines as they stand, each with whether the customer confirmed it.
    static func lines(_ spiced: SPICEDVersion, _ desk: Desk) -> [String: Value] {
        var event = spiced.criticalEvent.map { event in
            [event.what, event.date.map(desk.short)].compactMap(\.self).joined(separator: " ")
        }
        if let consequence = spiced.criticalEvent?.consequence { event = (event ?? "") + "; else \(consequence)" }
        return [
            "situation": text(spiced.situation, .situation, spiced), "pain": text(spiced.pain, .pain, spiced),
            "impact": text(spiced.impact, .impact, spiced),
            "event": .string((event ?? "not known") + mark(.criticalEvent, spiced)),
            "decision": text(spiced.decision, .decision, spiced), "version": .number(Double(spiced.version)),
            "confirmed-by": .string(spiced.confirmedBy ?? ""),
            "confirmed": .string(spiced.confirmedOn.map(desk.short) ?? ""),
            "is-old": .bool(spiced.confirmedOn.map { desk.today - $0 > 120 } ?? true),
            "age": .string(spiced.confirmedOn.map { Phrasing.days(desk.today - $0) } ?? ""),
        ]
    }

    private static func text(_ lines: [String], _ element: SPICEDVersion.Element, _ spiced: SPICEDVersion) -> Value {
        .string((lines.isEmpty ? "not known" : lines.joined(separator: ", ")) + mark(element, spiced))
    }

    private static func mark(_ element: SPICEDVersion.Element, _ spiced: SPICEDVersion) -> String {
        spiced.status[element] == .assumed ? " (assumed)" : ""
    }

    /// Each open goal against its target: `✅ Resolution 48 h → 18 h (target 24)`.
    static func results(of account: Account, _ desk: Desk) throws -> [String: Value] {
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).sorted { $0.rank < $1.rank }
        let measured = goals.filter { $0.current != nil && $0.target != nil }
        let colours = measured.map { $0.colour(desk.playbook) }
        var facts: [String: Value] = [
            "count": .number(Double(measured.count)),
            "count-word": .string(Phrasing.word(measured.count) + (measured.count == 1 ? " target" : " targets")),
            "lines": .list(zip(measured, colours).map { .string(line($0, $1)) }),
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
        return "Q\(first.number) to Q\(last.number)"
    }

    /// `✅ Resolution 48 h → 18 h (target 24)`.
    private static func line(_ goal: Goal, _ colour: TrafficLight?) -> String {
        let mark = goal.isMet == true ? "✅" : colour?.symbol ?? "⚪"
        let name = goal.label ?? goal.short ?? goal.statement
        return "\(mark) \(name) \(goal.progressWords ?? "")" + (goal.isEstimate ? ", baseline estimated" : "")
    }
}

extension Desk {
    /// `16 Dec`, with the year where it is far.
    func short(_ day: Day) -> String { day.shortWords(on: today) }
}
