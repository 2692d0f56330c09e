import Days
import Foundation
import Nudges
import Reviews
import Workspace

/// The rules of nudges once more, slow and obvious: it looks at everything each time, and every number is written out.
struct YearModel {
    /// A line that is told, as `subject rule stage`, and one that only stands.
    struct Message {
        var day: Day
        var told: Set<String>
        var standing: Set<String>
    }

    struct Want {
        var subject: String
        var rule: String
        var anchor: Day
        var stage: Int
        var account: String?
        /// Whom it is for, where not the account's owner.
        var person: String?
        var waits = false
        var woken: Day?
        var line: String { "\(subject) \(rule) \(stage)" }
    }

    private struct Told {
        var destination: String
        var want: Want
        var day: Day
    }

    private var told: [String: [Told]] = [:]
    private var held: Set<String> = []

    /// What goes out at an instant, by the outbox's names.
    mutating func round(_ world: inout YearWorld, at now: Date) -> [String: Message] {
        var messages: [String: Message] = [:]
        for channel in world.destinations {
            guard let day = dueDay(channel, now), held.insert("\(channel.name) \(day)").inserted else { continue }
            var wants: [String: [Want]] = [:]
            for want in all(world, day) {
                guard let (name, home) = place(want, world, day), home == channel.name else { continue }
                wants[name, default: []].append(want)
            }
            for (name, wants) in wants {
                guard let message = message(wants, name, day) else { continue }
                messages[name] = message.0
                for want in message.1 {
                    told[want.subject, default: []].append(Told(destination: name, want: want, day: day))
                    if want.rule == "reminder" { world.reminders[want.subject]?.keptOn = day }
                }
            }
        }
        return messages
    }

    /// The local day, where its digest's time has come and it is no day off.
    private func dueDay(_ channel: NudgeDestination, _ now: Date) -> Day? {
        let today = Self.day(now, channel.schedule.zone)
        guard let moment = Self.moment(channel.schedule, today), moment <= now else { return nil }
        return today
    }

    static func day(_ instant: Date, _ zone: TimeZone) -> Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? YearWorld.first
    }

    static func moment(_ schedule: Schedule, _ day: Day) -> Date? {
        guard schedule.workdays.contains(day.weekday), !schedule.holidays.contains(day) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = schedule.zone
        let parts = day.parts
        let start = calendar.date(from: DateComponents(year: parts.year, month: parts.month, day: parts.day))
        return start.flatMap {
            calendar.nextDate(
                after: $0.addingTimeInterval(-1),
                matching: DateComponents(hour: schedule.minute / 60, minute: schedule.minute % 60),
                matchingPolicy: .nextTime, repeatedTimePolicy: .first)
        }
    }

    private func message(_ wants: [Want], _ name: String, _ day: Day) -> (Message, [Want])? {
        func isNew(_ want: Want) -> Bool {
            if want.waits { return false }
            return !(told[want.subject] ?? []).contains { old in
                old.destination == name && old.want.rule == want.rule && old.want.anchor == want.anchor
                    && old.want.stage >= want.stage && (want.woken.map { old.day >= $0 } ?? true)
            }
        }
        let accountRules = ["renewal_without_review", "no_next_review", "old_goals"]
        func weight(_ want: Want) -> (Int, Day, String) {
            (accountRules.firstIndex(of: want.rule) ?? 0, want.anchor, want.subject)
        }
        let new = wants.filter(isNew)
        let ofAccounts = new.filter { accountRules.contains($0.rule) }.sorted { weight($0) < weight($1) }
        let urgent = [
            "no_answer", "due_today", "blocked", "no_reply", "reminder", "overdue", "due_soon", "awake", "preparation",
            "follow_up", "at_risk",
        ]
        func urgency(_ want: Want) -> (Int, Day, String) {
            (urgent.firstIndex(of: want.rule) ?? 99, want.anchor, want.subject)
        }
        let others = new.filter { !accountRules.contains($0.rule) }.sorted { urgency($0) < urgency($1) }
        let said = (others + ofAccounts.prefix(3)).prefix(25)
        guard !said.isEmpty else { return nil }
        let stands = ["due_soon", "due_today", "overdue", "blocked", "at_risk", "no_reply", "no_answer"]
        let standing = wants.filter { want in
            !isNew(want) && stands.contains(want.rule)
                && (told[want.subject] ?? []).contains { $0.destination == name }
        }
        return (Message(day: day, told: Set(said.map(\.line)), standing: Set(standing.map(\.line))), Array(said))
    }
}
