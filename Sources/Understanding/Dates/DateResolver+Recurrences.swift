import Days

/// What comes again, and the seasons.
extension DateResolver {
    /// The next time and the one after it, or the last two in a report: a due date is one day, so it is asked which.
    func recurring(_ inside: DateExpression) -> DateReading {
        let once = resolve(inside)
        guard once.value != nil else { return once }
        let sign = sense == .due ? 1 : -1
        var found: [DateSpan] = []
        var then = today
        for _ in 0..<DateResolver.looks where found.count < 2 {
            let reading = DateResolver(self, today: then).resolve(inside)
            for span in reading.value.map({ [$0] }) ?? reading.others {
                let isAhead = sense == .due ? span.range.end >= today : span.range.start <= today
                if isAhead, found.allSatisfy({ sign * (span.range.start - $0.range.start) > 0 }) { found.append(span) }
            }
            let beyond = found.last.map { sense == .due ? $0.range.end + 1 : $0.range.start - 1 } ?? then
            then = sense == .due ? max(then + 7, beyond) : min(then - 7, beyond)
        }
        guard found.count > 1 else { return DateReading(found.first) }
        return DateReading(found[0], others: [found[1]], reason: DateResolver.again)
    }

    /// "every month", "every two weeks".
    func every(_ length: DateExpression.Length) -> DateReading {
        let isDue = sense == .due
        guard length.count != 1 else {
            let spans = [period(length.unit, .this), period(length.unit, isDue ? .next : .last)]
            return DateReading(nil, others: spans, reason: DateResolver.again)
        }
        let days = [1.0, 2].map { shift(today, [.init(count: length.count * $0, unit: length.unit)], isDue ? 1 : -1) }
        return DateReading(nil, others: days.map { DateSpan($0) }, reason: DateResolver.again)
    }

    private static let again = "it comes again and again"
    /// A week further each time, or behind what was found: what comes once a year is met twice.
    private static let looks = 60

    // MARK: Seasons

    /// In whole months; by the sun it is some weeks later.
    func season(_ season: Season, _ year: Int?, _ which: DateExpression.Which) -> DateReading {
        func reading(_ year: Int, _ other: Int? = nil) -> DateReading {
            let ranges = [season.months(of: year), season.sun(of: year), other.flatMap(season.months)]
            let spans = ranges.compactMap { $0.map { DateSpan($0, .quarter) } }
            let reason =
                other == nil ? "seasons are counted in whole months, or by the sun" : "this year's is still ahead"
            return DateReading(spans.first, others: Array(spans.dropFirst()), reason: reason)
        }
        if let year { return reading(year) }
        let years = (today.year - 3...today.year + 3).filter { season.months(of: $0) != nil }
        let left = years.first { season.months(of: $0).map { $0.end >= today } ?? false }
        let ahead = years.first { season.months(of: $0).map { $0.start > today } ?? false }
        let ended = years.last { season.months(of: $0).map { $0.end < today } ?? false }
        let begun = years.last { season.months(of: $0).map { $0.start <= today } ?? false }
        let meant: Int? =
            switch which {
            case .next, .afterNext: ahead
            case .last, .beforeLast: ended
            case .this, .bare, .coming: sense == .due ? left : begun
            }
        guard let meant else { return DateReading(nil) }
        return reading(meant, which == .next && meant == today.year ? meant + 1 : nil)
    }
}
