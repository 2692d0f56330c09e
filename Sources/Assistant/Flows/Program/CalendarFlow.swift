import Conversation
import Days
import Reviews
import Workspace

/// When to run whose review this year.
///
/// S2 QBR Calendar Planning and Timing Considerations; crowded quarter ends (L39) are said with a way out.
enum CalendarFlow {
    static let handlers: [String: Handler] = ["calendar.show": show]

    /// More names than these in one month are counted.
    private static let namesMax = 8

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let scope = try ProgramScope(effect, desk, ownFirst: true)
        let start = effect["period.start"]?.string.flatMap { Day(iso: $0) } ?? effect.yearNamed?.start
        let year = (start ?? desk.today).year
        let calendar = ReviewCalendar(scope.accounts, year: year, today: desk.today, playbook: desk.playbook)
        var facts: [String: Value] = ["year": .string(String(year)), "name": .string(scope.name)]
        if let account = try desk.account(effect) {
            facts["account"] = try one(account, year, desk)
            return Outcome(facts: ["calendar": .object(facts)])
        }
        let ahead = calendar.slots.filter { $0.standing != .held && $0.day >= desk.today }
        facts["count"] = .string(Figures.count(ahead.count, "review"))
        facts["accounts"] = .string(Figures.count(Set(ahead.map(\.account)).count, "account"))
        facts["none"] = .bool(ahead.isEmpty)
        facts["months"] = .list(months(ahead, desk))
        facts["proposed"] = .bool(ahead.contains { $0.standing == .proposed })
        facts["unknown"] = .string(Phrasing.list(calendar.withoutSegment))
        facts["crammed"] = .string(calendar.crammed.first.map(desk.words) ?? "")
        return Outcome(facts: ["calendar": .object(facts)])
    }

    private static func months(_ slots: [ReviewSlot], _ desk: Desk) -> [Value] {
        Dictionary(grouping: slots) { $0.day.startOfMonth }.sorted { $0.key < $1.key }.map { month, slots in
            let names = slots.prefix(namesMax).map { slot in
                desk.say(
                    .calendarEntry,
                    ["name": slot.name, "day": String(slot.day.day), "planned": isPlanned(slot) ? "yes" : nil])
            }
            let more = slots.count - names.count
            return .string(
                desk.say(
                    .calendarMonth,
                    [
                        "month": Day.months[month.month - 1], "names": names.joined(separator: ", "),
                        "more": more > 0 ? String(more) : nil,
                    ]))
        }
    }

    private static func isPlanned(_ slot: ReviewSlot) -> Bool { slot.standing == .planned }

    // MARK: One account

    /// The days of one account, worked out beside all others of its owner, so that they agree with the whole list.
    private static func one(_ account: Account, _ year: Int, _ desk: Desk) throws -> Value {
        let all = try desk.turn.programAccounts(desk.playbook).filter { $0.account.ownerCSM == account.ownerCSM }
        let calendar = ReviewCalendar(all, year: year, today: desk.today, playbook: desk.playbook)
        let segment = all.first { $0.account.id == account.id }?.segment
        let slots = calendar.slots.filter { $0.account == account.id }
        return [
            "name": .string(account.name), "segment": .string(segment?.name ?? ""),
            "automated": .bool(segment != nil && segment?.minutes == nil), "none": .bool(slots.isEmpty),
            "lines": .list(slots.map { .string(line($0, desk)) }),
        ]
    }

    private static func line(_ slot: ReviewSlot, _ desk: Desk) -> String {
        let why = slot.reasons.map { $0.words(desk) }
        return desk.say(
            .calendarSlot,
            [
                "day": slot.day.words(on: desk.today), "planned": isPlanned(slot) ? "yes" : nil,
                "held": slot.standing == .held ? "yes" : nil, "why": why.isEmpty ? nil : why.joined(separator: ", "),
            ])
    }
}

extension TimingReason {
    /// `106 days before renewal`.
    fileprivate func words(_ desk: Desk) -> String {
        switch self {
        case .beforeRenewal(let days): desk.say(.calendarRenewal, ["days": Phrasing.days(days)])
        case .beforeBudget(let month): desk.say(.calendarBudget, ["month": Day.months[month - 1]])
        case .afterGoal(let name, let days): desk.say(.calendarGoal, ["name": name, "days": Phrasing.days(days)])
        case .afterLaunch(let name, let days): desk.say(.calendarLaunch, ["name": name, "days": Phrasing.days(days)])
        case .newExecutive(let name): desk.say(.calendarExecutive, ["name": name])
        }
    }
}
