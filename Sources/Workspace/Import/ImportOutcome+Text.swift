extension ImportOutcome {
    /// What is known of the file and what it changes, for people; its faults are told apart.
    ///
    ///     amplitude_usage.csv: usage by account, 150 rows, as of 2026-02-01
    ///       columns   account_id = account, weekly_logins
    ///       left out  last_activity_date
    ///       writes    2,400 metrics new
    package var text: String {
        guard let plan else { return "\(file): nothing can be imported." }
        var lines = [
            "\(file): \(plan.kind), \(plan.rows.grouped) \(plan.rows == 1 ? "row" : "rows"), as of \(plan.asOf)\(plan.isDayOfFile ? " (the file's day)" : "")"
        ]
        lines.append(
            "  columns   "
                + plan.used.map { $0.column == $0.field ? $0.field : "\($0.column) = \($0.field)" }.joined(
                    separator: ", "))
        if !plan.ignored.isEmpty {
            let names = plan.ignored.map { $0.column + ($0.reason.map { " (\($0))" } ?? "") }
            lines.append("  left out  " + names.joined(separator: ", "))
        }
        lines.append(
            "  \(isWritten == true ? "wrote " : "writes")    \(isSound ? summary(plan) : "nothing: see its faults")")
        lines += changeLines(plan).map { "  changes   " + $0 }
        lines += plan.warnings.map { "  note      " + $0 }
        return lines.map(\.withoutControls).joined(separator: "\n")
    }

    /// `150 accounts new, 3 contracts changed, 12 unchanged`; nil where nothing can be imported.
    package var changes: String? { plan.map(summary) }

    /// What would change of what is there, a line each, and at the end how many more.
    package func changedLines(limit: Int) -> [String] { plan.map { changeLines($0, limit: limit) } ?? [] }

    /// `150 accounts new, 3 contracts changed, 12 unchanged`.
    private func summary(_ plan: ImportPlan) -> String {
        var parts = plan.counts.map { count in
            "\(count.count.grouped) \(ImportOutcome.plural(count.kind, count.count)) \(ImportOutcome.word(count.change))"
        }
        if plan.unchanged > 0 { parts.append("\(plan.unchanged.grouped) unchanged") }
        return (plan.entries.isEmpty ? ["nothing"] + parts : parts).joined(separator: ", ")
    }

    private func changeLines(_ plan: ImportPlan, limit: Int = 20) -> [String] {
        let moved = plan.entries.filter { !$0.differences.isEmpty }
        let shown = moved.prefix(limit).map { entry in
            "\(entry.label): " + entry.differences.map(\.description).joined(separator: "; ")
        }
        return moved.count > limit ? shown + ["and \((moved.count - limit).grouped) more"] : shown
    }

    private static func plural(_ kind: EntityKind, _ count: Int) -> String {
        count == 1 ? kind.name : kind == .person ? "people" : kind.name + "s"
    }

    private static func word(_ change: ImportPlan.Change) -> String {
        switch change {
        case .created: "new"
        case .updated: "changed"
        case .confirmed: "confirmed"
        }
    }
}
