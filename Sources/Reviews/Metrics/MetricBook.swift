package import Days

/// All figures of an account as series, in the order in which they are shown: outcomes first.
///
/// S2 The Metrics Hierarchy. Beside what was imported it has what follows from it: the return and its parts by quarter,
/// the health index, users against paid seats.
package struct MetricBook: Hashable, Sendable {
    package let series: [MetricSeries]

    package init(_ file: AccountFile, playbook: Playbook, today: Day) {
        let plan = playbook.metrics
        let goals = file.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        let known = file.metrics.filter { $0.date <= today }
        var found = Dictionary(grouping: known, by: \.metric).sorted { $0.key < $1.key }.compactMap { name, points in
            let goal = goals.first { $0.metric == name }
            let kind = plan.kind(of: name)
            let isShare = kind?.unit == "%" && points.allSatisfy { $0.unit != "%" && abs($0.value) <= 1.5 }
            return MetricSeries(
                name, points.map { MetricBook.point($0, times: isShare ? 100 : 1) }, unit: points.last?.unit,
                level: points.last?.level ?? 3, goal: goal, kind: kind)
        }
        let derived = [
            "user_coverage": MetricBook.coverage(known, file.contract),
            "health_score": MetricBook.health(file, playbook, today: today),
        ].merging(MetricBook.value(file, playbook)) { first, _ in first }
        for (name, points) in derived.sorted(by: { $0.key < $1.key }) where !found.contains(where: { $0.id == name }) {
            if let series = MetricSeries(name, points, kind: plan.kind(of: name)) { found.append(series) }
        }
        let order = Dictionary(plan.kinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
        series = found.sorted { a, b in
            let keys = [a, b].map { ($0.level, $0.goal?.rank ?? 1_000, order[$0.kind?.id ?? ""] ?? 1_000, $0.id) }
            return keys[0] < keys[1]
        }
    }

    /// The series that words mean: by name, by label, or by another word that the playbook has; the best match first.
    ///
    /// - Parameter words: In lower case.
    package func named(in words: [String]) -> [MetricSeries] {
        let hits = series.compactMap { series -> (series: MetricSeries, length: Int)? in
            let names = [series.label, series.id.replacing("_", with: " ")] + (series.kind?.also ?? [])
            let lengths = names.map { $0.lowercased().words }.filter { words.range(of: $0) != nil }.map(\.count)
            return lengths.max().map { (series, $0) }
        }
        let longest = hits.map(\.length).max()
        return hits.filter { $0.length == longest }.map(\.series)
    }

    // MARK: What follows from the figures

    private static func point(_ point: MetricPoint, times scale: Double) -> MetricSeries.Point {
        MetricSeries.Point(
            quarter: point.period.flatMap { Quarter($0) } ?? Quarter(containing: point.date),
            value: point.value * scale, asOf: point.date, source: point.provenance.source)
    }

    /// S2 User Coverage: active users / licensed users, of each day that has both.
    private static func coverage(_ points: [MetricPoint], _ contract: Contract?) -> [MetricSeries.Point] {
        let totals = Dictionary(points.filter { $0.metric == "total_seats" }.map { ($0.date, $0.value) }) { $1 }
        return points.filter { $0.metric == "active_seats" }.compactMap { active in
            let seats = totals[active.date] ?? contract?.seatsLicensed.map(Double.init) ?? 0
            guard seats > 0 else { return nil }
            var share = point(active, times: 1)
            share.value = active.value / seats * 100
            return share
        }
    }

    private static func health(_ file: AccountFile, _ playbook: Playbook, today: Day) -> [MetricSeries.Point] {
        let all = file.health + [file.healthToday(playbook, today: today)].compactMap(\.self)
        return all.filter { $0.date <= today && $0.isVerdict(playbook) }.map {
            MetricSeries.Point(
                quarter: Quarter(containing: $0.date), value: Double($0.score), asOf: $0.date, source: "health index")
        }
    }

    /// The return of each quarter with value on file, and what it is made of.
    private static func value(_ file: AccountFile, _ playbook: Playbook) -> [String: [MetricSeries.Point]] {
        var found: [String: [MetricSeries.Point]] = [:]
        for (quarter, entries) in Dictionary(grouping: file.values.filter(\.countedIn), by: \.period) {
            guard let asOf = entries.map(\.provenance.asOf).max() else { continue }
            let source = Set(entries.map(\.provenance.source)).sorted().joined(separator: ", ")
            let summary = ValueSummary(
                entries, contract: file.contract, quarter: quarter, rates: file.rates, playbook: playbook)
            var figures: [String: Double] = [:]
            if case .success(let roi) = summary.roi { figures["roi"] = roi.multiple }
            figures["time_saved"] = sum(entries.compactMap { $0.category == .time ? $0.inputs["hours"] : nil })
            figures["cost_reduction"] = sum(entries.filter { $0.category == .cost }.map(\.amount.major))
            figures["revenue_impact"] = sum(entries.filter { $0.category == .revenue }.map(\.amount.major))
            for (name, value) in figures {
                found[name, default: []].append(
                    MetricSeries.Point(quarter: quarter, value: value, asOf: asOf, source: source))
            }
        }
        return found
    }

    private static func sum(_ values: [Double]) -> Double? { values.isEmpty ? nil : values.reduce(0, +) }
}
