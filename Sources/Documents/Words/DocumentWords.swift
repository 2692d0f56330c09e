import Days
import Reviews

/// The wording that pages fill their fields with, handed in by whoever read the content.
package struct DocumentWords: Sendable {
    private let words: @Sendable (DocumentPhrase, [String: String]) -> String

    /// - Parameter words: A phrase with its places filled; a place that is not named stays empty.
    package init(_ words: @escaping @Sendable (DocumentPhrase, [String: String]) -> String) {
        self.words = words
    }

    /// A phrase with its places filled; nil leaves a place empty.
    package func say(_ phrase: DocumentPhrase, _ filling: [String: String?] = [:]) -> String {
        words(phrase, filling.compactMapValues(\.self))
    }
}

extension DocumentWords {
    /// What a line of value is, for a table.
    func kind(_ category: ValueEntry.Category) -> String { say(.valueKind, [category.rawValue: "yes"]) }

    /// `Tue 24 Mar 2026, 15:00 (to be confirmed)`: the year always, since a document is read later.
    func when(_ meeting: CustomerFacts.Meeting) -> String {
        say(
            .when,
            [
                "day": meeting.day.map { "\($0.weekday.short) \($0.full)" }, "time": meeting.time,
                "tentative": meeting.isTentative ? "yes" : nil,
            ])
    }

    /// The status with its colour (S2 Status Definitions); overdue is shown as a flag on it (domain.md C20).
    func status(_ action: Action, on today: Day) -> String {
        let late = action.daysOverdue(on: today)
        return say(
            .status,
            [
                "late": late > 0 ? Figures.count(late, "day") : nil, action.status.rawValue: "yes",
                "reason": action.blockedReason,
            ])
    }
}
