import Days
import Reviews

extension Action {
    /// The status with its colour (S2 Status Definitions); overdue is shown as a flag on it (domain.md C20).
    func statusWords(on today: Day) -> String {
        let words =
            switch status {
            case .notStarted: "⚪ not started"
            case .inProgress: "🔵 in progress"
            case .blocked: "🟡 blocked" + (blockedReason.map { ": \($0)" } ?? "")
            case .atRisk: "🟠 at risk"
            case .complete: "🟢 complete"
            case .cancelled: "cancelled"
            }
        let late = daysOverdue(on: today)
        return late > 0 ? "🔴 \(late) \(late == 1 ? "day" : "days") late, \(words)" : words
    }
}
