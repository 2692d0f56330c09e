import Days
import Reviews

/// One row a figure: account, metric, value, and the day or period that it is of.
struct MetricRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        let account = row.account(in: book)
        guard let name = row.required(.metric), row.required(.value) != nil, let account,
            let value = row.number(.value, atLeast: nil)
        else { return }
        let period = row.text(.period)
        let quarter = period.flatMap { Quarter($0) }
        let day = row.day(.date) ?? quarter?.days.end ?? row.sheet.asOf
        let known = MetricRows.known(name)
        let metric = MetricRows.name(of: name)
        let id = MetricRows.id(account, metric, day)
        guard !plan.isDouble(id, row) else { return }
        let point = MetricPoint(
            id: id, account: account, metric: metric, period: quarter?.description ?? period, date: day, value: value,
            unit: row.text(.unit) ?? known?.unit, level: known?.level ?? 3, provenance: row.provenance)
        MetricRows.take(point, row, book, &plan)
    }

    private static func known(_ name: String) -> MetricColumn? {
        MetricColumn.all.first { $0.names.contains(ImportField.normalized(name)) }
    }

    /// What the series of a metric is called: `nps_score` of `NPS`.
    static func name(of name: String) -> String {
        known(name)?.metric ?? Slug.of(name).replacing("-", with: "_")
    }

    static func id(_ account: String, _ metric: String, _ day: Day) -> String { "\(account)/\(metric)/\(day)" }

    /// Takes one point of a series up, told apart from what the series said before.
    static func take(_ point: MetricPoint, _ row: ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        let newest = book.newestPoint(point.metric, of: point.account)
        let earlier = newest.flatMap { $0.date < point.date ? $0 : nil }
        plan.take(point, stored: book.find(MetricPoint.self, point.id), since: earlier, line: row.line)
    }
}
