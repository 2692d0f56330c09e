import Reviews

/// What would bring a figure up: an action that is open for its goal, else what the playbook has.
struct BenchmarkPaths {
    private let file: AccountFile
    private let desk: Desk

    init(_ file: AccountFile, _ desk: Desk) {
        self.file = file
        self.desk = desk
    }

    /// Nil where nothing on file would.
    func path(of series: MetricSeries) -> String? {
        let action = file.actions.filter { $0.isOpen && series.goal != nil && $0.linkedTo.goal == series.goal?.id }
            .min { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
        if let action {
            return "\(action.owner.firstName): \(action.shortLabel), \(desk.short(action.dueDate))"
        }
        return series.kind?.path
    }
}
