import Days
import Reviews

/// A usage log by subscription, counted up by account and month: how often features were used, and how many.
///
/// One row is one day's use of one feature. 25,000 rows become two figures for each account and month, `feature_uses`
/// and `features_used`; a log without its counts would bury the series that a review shows.
struct FeatureUsageRows: RowReader {
    private struct Cell: Hashable, Comparable {
        var account: String
        var month: Day

        static func < (a: Cell, b: Cell) -> Bool { (a.account, a.month) < (b.account, b.month) }
    }

    private struct Sum {
        var uses = 0
        var features: Set<String> = []
    }

    private var sums: [Cell: Sum] = [:]

    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        guard let id = row.required(.id), let name = row.required(.subscription) else { return }
        let feature = row.required(.feature)
        let day = row.required(.date) == nil ? nil : row.day(.date)
        let count = row.required(.count) == nil ? nil : row.whole(.count)
        guard let subscription = book.subscription(name) else { return row.fault(.subscription, .unknownSubscription) }
        guard let feature, let day, let count else { return }
        if day < subscription.start { plan.warn("usage dated before its subscription starts", line: row.line) }
        if let end = subscription.end, day > end {
            plan.warn("usage dated after its subscription ends", line: row.line)
        }
        guard !plan.isDouble(id, row, mustAgree: false) else { return }
        let cell = Cell(account: subscription.account, month: day.startOfMonth)
        var sum = sums[cell] ?? Sum()
        sum.uses = row.sum(sum.uses, count, of: .count)
        sum.features.insert(feature)
        sums[cell] = sum
    }

    func finish(_ sheet: ImportSheet, _ book: ImportBook, _ plan: inout ImportPlan) {
        let provenance = Provenance(source: sheet.table.file, asOf: sheet.asOf)
        for (cell, sum) in sums.sorted(by: { $0.key < $1.key }) {
            let day = cell.month.endOfMonth
            for (metric, value) in [("feature_uses", sum.uses), ("features_used", sum.features.count)] {
                let point = MetricPoint(
                    id: MetricRows.id(cell.account, metric, day), account: cell.account, metric: metric,
                    period: String(day.description.prefix(7)), date: day, value: Double(value), level: 2,
                    provenance: provenance)
                plan.take(point, stored: book.find(MetricPoint.self, point.id), line: 1)
            }
        }
    }
}
