import Days
import Foundation
import Nudges
import Reviews
import Workspace

/// What `qbr nudge` says of rounds, plans and reasons.
struct NudgeText {
    let held: [String: String]
    /// Of whoever reads.
    let timeZone: TimeZone

    /// `Thu 12 Mar 09:10`.
    func time(_ instant: Date, _ zone: TimeZone? = nil) -> String {
        let schedule = Schedule(zone: zone ?? timeZone, minute: 0)
        let (day, minute) = (schedule.day(at: instant), schedule.minute(at: instant))
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(day.weekday.short) \(day.dayAndMonth) \(padded(minute / 60)):\(padded(minute % 60))"
    }

    /// What a round came to for one destination, as a sentence.
    func sentence(_ outcome: RoundOutcome) -> String {
        let name = outcome.destination
        return switch outcome.result {
        case .queued(let message, let lines): "\(name): \(Figures.count(lines, "line")) queued as \(message)."
        case .edited(let message, let left):
            "\(name): \(Figures.count(left, "line")) left, the change queued as \(message)."
        case .nothingNew: "\(name): nothing is new, so nothing is said today."
        case .doneToday: "\(name): today's digest was settled before; the next one is tomorrow's at the earliest."
        case .notYet(let next?): "\(name): not before \(time(next))."
        case .notYet(nil):
            "\(name): its times leave no moment within a year; look at its days and quiet hours in qbr.yaml."
        case .unreachable: "\(name): nothing was queued. \(held[name] ?? "")"
        }
    }

    /// Why a line is there: `overdue: 6 days since 6 Mar, told first on 9 Mar`.
    static func reason(_ item: RoutedNudge) -> String {
        let nudge = item.nudge
        let since = nudge.days == 0 ? "today" : days(nudge.days, from: nudge.anchor)
        var parts = ["\(words(nudge.rule)), \(since)"]
        if nudge.isWaiting {
            parts.append("an answer may still come")
        } else if let last = item.tellings.last {
            parts.append("last told \(last.day.dayAndMonth)\(item.speaks ? ", and its time has come again" : "")")
        } else {
            parts.append("not told before")
        }
        return parts.joined(separator: "; ")
    }

    private static func days(_ count: Int, from day: Day) -> String {
        count > 0
            ? "\(Figures.count(count, "day")) since \(day.dayAndMonth)"
            : "\(Figures.count(-count, "day")) before \(day.dayAndMonth)"
    }

    /// `due soon`.
    static func words(_ rule: NudgeRule) -> String { rule.rawValue.replacing("_", with: " ") }

    /// Why nobody hears of something, as a sentence.
    static func sentence(_ silence: Silence) -> String {
        switch silence {
        case .closed: "It is closed."
        case .asleep(let until): "It sleeps until \(until.full)."
        case .notYet(let next?): "No rule speaks of it before \(next.full)."
        case .notYet(nil): "No rule speaks of it as things stand."
        case .quiet(let person): "\(person) asked for quiet about it."
        case .away(let person, let until): "\(person) is away until \(until.full), and nobody who may see it covers."
        case .nobody: "Neither it nor its account is anybody's of ours."
        case .noPlace: "No destination is for its account: it is private, or another team's."
        }
    }

    /// Why an action was told of or not, line by line.
    func lines(_ explanation: NudgeExplanation) -> [String] {
        let (action, day) = (explanation.action, explanation.day)
        var lines = ["\(action.id) · \(action.short ?? action.action) · due \(action.dueDate.full)"]
        switch explanation.verdict {
        case .silent(let silence): lines.append("On \(day.full) nobody hears of it. \(Self.sentence(silence))")
        case .told(let item):
            let whom = "\(item.route.name), for \(item.route.person.name)"
            lines.append(
                item.speaks
                    ? "On \(day.full) it is told to \(whom): \(Self.reason(item))."
                    : "On \(day.full) it is no reason to speak to \(whom): \(Self.reason(item)).")
            if let reason = held[item.route.destination.name] { lines.append("Nothing is queued there: \(reason)") }
        }
        if explanation.tellings.isEmpty { lines.append("It was never told.") }
        return lines
            + explanation.tellings.map { telling in
                let rule = NudgeRule(rawValue: telling.rule).map(Self.words) ?? telling.rule
                return
                    "Told on \(telling.day.full) to \(telling.destination): \(rule), \(Self.days(telling.stage, from: telling.anchor))."
            }
    }
}
