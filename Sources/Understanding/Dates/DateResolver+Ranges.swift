import Days

/// Ranges from one date to another, and dates that look one way.
extension DateResolver {
    /// Each beginning with the end that follows it.
    func between(_ first: DateExpression, _ last: DateExpression) -> DateReading {
        let opening = resolve(withYear(of: last, first))
        if !opening.others.isEmpty, let sure = settled(opening, by: last) { return DateReading(sure) }
        guard let start = opening.value else {
            let spans = opening.others.compactMap { start in closing(last, after: start).first.map { span(start, $0) } }
            return DateReading(nil, others: spans, reason: opening.reason)
        }
        let ends = closing(last, after: start)
        if opening.reason != nil, opening.reason == ends.reason, opening.others.count == ends.others.count {
            return DateReading(
                ends.value.map { span(start, $0) }, others: zip(opening.others, ends.others).map(span),
                reason: opening.reason)
        }
        guard let end = ends.value else { return ends }
        let others = opening.others.map { span($0, closing(last, after: $0).first ?? end) }
        let spans = others + ends.others.filter { $0.range.end > start.range.end }.map { span(start, $0) }
        return DateReading(span(start, end), others: spans, reason: spans.isEmpty ? nil : opening.reason ?? ends.reason)
    }

    /// The one range that an end without doubt leaves, of the days that the first part may mean.
    private func settled(_ opening: DateReading, by last: DateExpression) -> DateSpan? {
        let ends = resolve(last)
        guard let end = ends.value, ends.others.isEmpty else { return nil }
        let fitting = opening.all.filter {
            $0.range.start <= end.range.end && end.range.end - $0.range.start < 366
        }
        return fitting.count == 1 ? span(fitting[0], end) : nil
    }

    /// What the second part means behind the first.
    private func closing(_ last: DateExpression, after start: DateSpan) -> DateReading {
        let closing = resolve(last)
        if let end = closing.value,
            (0..<366).contains(end.range.start - start.range.start)
                || (end.range.end >= start.range.start && !isYearly(last))
        {
            return closing
        }
        return DateResolver(self, today: start.range.start, sense: .due).resolve(last)
    }

    /// Whether it comes every year, so that another year's may be meant.
    private func isYearly(_ expression: DateExpression) -> Bool {
        switch expression {
        case .monthDay(_, _, nil, _), .month(_, nil, _), .quarter(_, nil, _), .half(_, nil, _), .numeric(_, _, nil, _),
            .holiday(_, nil, _):
            true
        default: false
        }
    }

    private func span(_ a: DateSpan, _ b: DateSpan) -> DateSpan {
        DateSpan(DayRange(a.range.start, max(a.range.start, b.range.end)), a.grain == b.grain ? a.grain : .day)
    }

    /// "march 3 to april 5 2027": the year stands behind the second part only.
    private func withYear(of last: DateExpression, _ first: DateExpression) -> DateExpression {
        switch (first, last) {
        case (.monthDay(let month, let day, nil, let weekday), .monthDay(let lastMonth, _, let year?, _)):
            .monthDay(month: month, day: day, year: month > lastMonth ? year - 1 : year, weekday: weekday)
        case (.month(let month, nil, let which), .month(let lastMonth, let year?, _)):
            .month(month, year: month > lastMonth ? year - 1 : year, which)
        case (.quarter(let number, nil, let isFiscal), .quarter(let lastNumber, let year?, _)):
            .quarter(number, year: number > lastNumber ? year - 1 : year, isFiscal: isFiscal)
        default: first
        }
    }

    // MARK: One way

    /// The reading nearest to today on the side that was said.
    func directed(_ which: DateExpression.Which, _ inside: DateExpression) -> DateReading {
        let looking = DateResolver(self, sense: which == .last ? .past : .due)
        func fits(_ span: DateSpan) -> Bool { which == .last ? span.range.end < today : span.range.start > today }
        func fitting(_ reading: DateReading) -> DateReading? {
            let spans = reading.all.filter(fits)
            guard let first = spans.first else { return nil }
            return DateReading(first, others: Array(spans.dropFirst()), reason: spans.count > 1 ? reading.reason : nil)
        }
        let reading = looking.resolve(inside)
        if let found = fitting(reading) { return found }
        guard let near = reading.first else { return reading }
        let beyond = which == .last ? near.range.start - 1 : near.range.end + 1
        return fitting(DateResolver(looking, today: beyond).resolve(inside)) ?? reading
    }
}
