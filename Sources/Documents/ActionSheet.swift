import Days
package import Reviews

/// Actions as CSV (RFC 4180), with the fields of `qbr list actions`: what a spreadsheet, or another import, takes.
package struct ActionSheet: Sendable {
    package let text: String

    package init(_ actions: [Action]) {
        let head = [
            "id", "action", "owner", "side", "due_date", "status", "goal", "done_criterion", "completion_date", "notes",
        ]
        let rows = actions.sorted { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }.map { action in
            [
                action.id, action.action, action.owner.name, action.side.rawValue, action.dueDate.description,
                action.status.rawValue, action.linkedTo.goal ?? "", action.doneCriterion ?? "",
                action.completionDate?.description ?? "", action.notes.joined(separator: "; "),
            ]
        }
        text = ([head] + rows).map { $0.map(ActionSheet.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// In quotes where it has to be; what a spreadsheet would take for a formula begins with an apostrophe.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        let isPlain = !safe.contains { ",\"\n\r".contains($0) || $0.isNewline }
        return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
