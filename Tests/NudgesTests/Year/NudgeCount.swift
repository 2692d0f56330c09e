import Days
import Workspace

/// How many nudges people get on working days.
struct NudgeCount {
    private struct PersonDay: Hashable {
        let person: String
        let day: Day
    }

    private var messages: [PersonDay: Int] = [:]
    private var lines: [PersonDay: Int] = [:]
    private var digests = 0

    /// Counts a digest for whoever it has news for.
    mutating func add(_ digest: Digest, _ tellings: [Telling]) {
        digests += 1
        let told = Set(tellings.map(\.subject))
        let mine = Dictionary(grouping: digest.lines.filter { told.contains($0.subject) }) { $0.person ?? "" }
        for (person, news) in mine {
            messages[PersonDay(person: person, day: digest.day), default: 0] += 1
            lines[PersonDay(person: person, day: digest.day), default: 0] += news.count
        }
    }

    /// Messages with news for a person on a working day, at the 95th percentile of all people and days.
    func messagesAt95(people: Int) -> Int { percentile(messages, people) }

    func report(people: Int) -> String {
        let days = 261 * people
        let total = lines.values.reduce(0, +)
        return """
            A year: \(digests) digests with \(total) nudges to \(people) people; of \(days) working days of a person \
            \(messages.count) had any. At the 95th percentile a day has \(percentile(messages, people)) messages with \
            \(percentile(lines, people)) nudges, at the most \(lines.values.max() ?? 0).
            """
    }

    /// Of all working days of all people, those without any too.
    private func percentile(_ counts: [PersonDay: Int], _ people: Int) -> Int {
        let workdays = counts.filter { $0.key.day.isWorkday }.map(\.value)
        let all = (Array(repeating: 0, count: max(0, 261 * people - workdays.count)) + workdays).sorted()
        return all.isEmpty ? 0 : all[min(all.count - 1, all.count * 95 / 100)]
    }
}
