import Days

extension DateExpression {
    /// The rule that reads this, in a few words: "weekday: the coming one", "3 days before: the review".
    ///
    /// - Parameter sense: How a bare weekday, month or quarter is read.
    func rule(in sense: DateSense) -> String {
        switch self {
        case .relativeDay: "day counted from today"
        case .weekday(_, let which): "weekday: \(which.words(in: sense))"
        case .weekend(let which): "weekend: \(which.words(in: .due))"
        case .weekdayIn(_, let week): "weekday of: \(week.rule(in: sense))"
        case .monthDay(_, _, let year, _): year == nil ? "day and month: \(nearest(sense))" : "full date"
        case .month(_, let year, let which):
            year == nil ? "month: \(which == .bare ? nearest(sense) : which.words(in: sense))" : "month of a year"
        case .dayOfMonth: "day of the month: \(nearest(sense))"
        case .dayIn(_, let period): "day of: \(period.rule(in: sense))"
        case .numeric: "date in figures"
        case .quarter(_, let year, let isFiscal): part("quarter", year, isFiscal, sense)
        case .half(_, let year, let isFiscal): part("half year", year, isFiscal, sense)
        case .year(_, let isFiscal): isFiscal ? "fiscal year" : "year"
        case .period(let unit, let which): "\(unit.rawValue): \(which.words(in: .due))"
        case .rolling(let count, _, _):
            count < 0 ? "so long up to yesterday, or whole periods" : "so long from tomorrow"
        case .edge(let edge, let period): "\(edge.words) of: \(period.rule(in: sense))"
        case .nth(let count, _, let period): "number \(count) in: \(period.rule(in: sense))"
        case .fiscalPeriod(let unit, let which): "fiscal \(unit.rawValue): \(which.words(in: .due))"
        case .run(let count, _, let period): "\(count < 0 ? "last" : "first") part of: \(period.rule(in: sense))"
        case .nthWeekday(let count, _): "number \(count) in a month: \(nearest(sense))"
        case .nthFrom(let count, _, let sign, let base):
            "number \(count) \(sign == 0 ? "nearest to" : sign < 0 ? "before" : "after"): \(base.rule(in: sense))"
        case .weekdayLater: "weekday so long after the coming one"
        case .isoWeek: "week by its number"
        case .adjacent(let unit, let sign, let base):
            "\(unit.rawValue) \(sign < 0 ? "before" : "after"): \(base.rule(in: sense))"
        case .lasting(_, let start): "so long from: \(start.rule(in: sense))"
        case .directed(let which, let inside):
            "\(which == .last ? "the last one" : "the next one"): \(inside.rule(in: sense))"
        case .seen(_, _, let inside): "as seen from then: \(inside.rule(in: sense))"
        case .soFar(let unit): "this \(unit.rawValue) up to today"
        case .holiday(let holiday, _, _): "holiday: \(holiday.name)"
        case .weekOf(let day): "week of: \(day.rule(in: sense))"
        case .shifted(_, let sign, .relativeDay(0)): sign < 0 ? "so long ago" : "so long from today"
        case .shifted(_, let sign, let base): "so long \(sign < 0 ? "before" : "after"): \(base.rule(in: sense))"
        case .within: "from today to so long from today"
        case .before(let target): "day before: \(target.rule(in: sense))"
        case .after(let target): "day after: \(target.rule(in: sense))"
        case .since(let start): "from then on: \(start.rule(in: .past))"
        case .between(let first, let last): "from: \(first.rule(in: sense)); to: \(last.rule(in: sense))"
        case .restOf(let unit): "rest of this \(unit.rawValue)"
        case .season: "season"
        case .recurring(let inside): "again and again: \(inside.rule(in: sense))"
        case .every: "every so long"
        case .anchor(let name): "the \(name)"
        case .vague: "wanted soon, no day named"
        case .impossible: "no such day"
        }
    }

    private func nearest(_ sense: DateSense) -> String { sense == .due ? "the next one" : "the latest one" }

    private func part(_ name: String, _ year: Int?, _ isFiscal: Bool, _ sense: DateSense) -> String {
        (isFiscal ? "fiscal \(name)" : name) + (year == nil ? ": \(nearest(sense))" : " of a year")
    }
}

extension DateExpression.Which {
    /// Which of several that is: "the coming one".
    fileprivate func words(in sense: DateSense) -> String {
        switch self {
        case .bare: sense == .due ? "the coming one" : "the last one"
        case .this: "this one"
        case .next: "the next one"
        case .last: "the last one"
        case .afterNext: "the one after next"
        case .beforeLast: "the one before last"
        case .coming: "the coming one"
        }
    }
}

extension DateExpression.Edge {
    fileprivate var words: String {
        switch self {
        case .start: "first day"
        case .early: "beginning"
        case .mid: "middle"
        case .late: "late part"
        case .end: "end"
        case .firstHalf: "first half"
        case .secondHalf: "second half"
        }
    }
}
