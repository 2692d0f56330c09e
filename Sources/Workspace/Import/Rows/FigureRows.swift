import Days
import Reviews

/// One row an account, one column a figure: usage, scores and counted tickets of the file's day.
struct FigureRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let account = row.account(in: book) else { return }
        let day = row.day(.date) ?? row.sheet.asOf
        guard !plan.isDouble(row.text(.date) == nil ? account : "\(account) on \(day)", row) else { return }
        let provenance = Provenance(source: row.sheet.table.file, asOf: day)
        for (column, index) in row.sheet.map.metrics {
            guard let value = row.metric(at: index) else { continue }
            let point = MetricPoint(
                id: MetricRows.id(account, column.metric, day), account: account, metric: column.metric, date: day,
                value: value, unit: column.unit, level: column.level, provenance: provenance)
            MetricRows.take(point, row, book, &plan)
        }
        takeRollup(account, day, provenance, &row, book, &plan)
    }

    /// The export counts "the last quarter" and does not say which days that was, so the period stays open.
    private func takeRollup(
        _ account: String, _ day: Day, _ provenance: Provenance, _ row: inout ImportRow, _ book: ImportBook,
        _ plan: inout ImportPlan
    ) {
        let blank = TicketRollup(id: "\(account)/tickets/\(day)", account: account, provenance: provenance)
        var rollup = blank
        rollup.opened = row.whole(.ticketsOpened)
        rollup.stillOpen = row.whole(.ticketsOpen)
        rollup.escalated = row.whole(.escalations)
        rollup.averageResolutionHours = row.number(.resolutionHours)
        rollup.averageFirstResponseHours = row.number(.firstResponseHours)
        guard rollup != blank else { return }
        let csat = row.sheet.map.metrics.first { $0.column.metric == "csat_score" }
        rollup.csat = csat.flatMap { row.metric(at: $0.index) }
        let stored = book.find(TicketRollup.self, rollup.id)
        plan.take(rollup, stored: stored, since: book.newestRollup(of: account), line: row.line)
    }
}
