import Days
import Reviews

/// How groups of customers do on a metric; a group of fewer than five, or of nobody in particular, is a fault.
struct BenchmarkRows: RowReader {
    mutating func read(_ row: inout ImportRow, _ book: ImportBook, _ plan: inout ImportPlan) {
        let segment = row.choice(.segment, Segment.ID.self)
        let industry = row.text(.industry)
        if row.text(.segment) == nil && industry == nil { row.fault(.segment, .missing(field: "segment or industry")) }
        let n = row.whole(.count)
        if let n, n < Benchmark.fewest { row.fault(.count, .outOfRange("\(Benchmark.fewest) customers or more")) }
        guard let name = row.required(.metric), row.required(.count) != nil, let n,
            let p25 = quartile(.p25, &row), let p50 = quartile(.p50, &row), let p75 = quartile(.p75, &row)
        else { return }
        if p50 < p25 { row.fault(.p50, .outOfRange("at least the p25")) }
        if p75 < p50 { row.fault(.p75, .outOfRange("at least the p50")) }
        let metric = MetricRows.name(of: name)
        let day = row.day(.date) ?? row.sheet.asOf
        let group = [segment?.rawValue, industry.map { Slug.of($0) }].compactMap(\.self).joined(separator: "/")
        let id = "benchmark/\(metric)/\(group)/\(day)"
        guard row.faults.isEmpty, !plan.isDouble(id, row) else { return }
        let source = row.text(.source) ?? row.sheet.table.file
        let benchmark = Benchmark(
            id: id, metric: metric, segment: segment, industry: industry, n: n, p25: p25, p50: p50, p75: p75,
            provenance: Provenance(source: source, asOf: day))
        plan.take(benchmark, stored: book.find(Benchmark.self, id), line: row.line)
    }

    private func quartile(_ field: ImportField, _ row: inout ImportRow) -> Double? {
        row.required(field) == nil ? nil : row.number(field, atLeast: nil)
    }
}
