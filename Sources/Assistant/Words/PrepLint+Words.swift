import Conversation
import Days
import Reviews

extension PrepLint {
    /// What is amiss, and what would mend it.
    func words(champion: String, _ desk: Desk) -> Value {
        switch self {
        case .noPreAlignment: desk.value(.lintNoPreAlignment, ["name": champion])
        case .badNewsNotShared(let goals, let day):
            desk.value(
                .lintBadNewsNotShared,
                ["goals": Phrasing.list(goals), "name": champion, "day": day.words(on: desk.today)])
        case .shortNotice(let days, let wanted):
            desk.value(.lintShortNotice, ["days": Phrasing.days(days), "wanted": Phrasing.days(wanted)])
        case .summaryLate(let days): desk.value(.lintSummaryLate, ["days": Phrasing.days(days)])
        case .silentMiss(let actions):
            desk.value(.lintSilentMiss, ["actions": Phrasing.list(actions), "name": champion])
        }
    }
}
