import Days

/// Says which days a date phrase means on the day it was said.
///
/// The semantics are those of a due date that prefers the future, or of a report that prefers the past; what two
/// people would read differently comes back with the other readings and a reason, never settled in silence.
struct DateResolver {
    let today: Day
    let sense: DateSense
    let holidays: Set<Day>
    let anchors: [String: Day]
    let dayFirst: Bool?
    let fiscalYearStartMonth: Int?
    let focus: Day?

    init(_ context: ReadingContext) {
        today = Day(number: min(2_900_000, max(-700_000, context.today.number)))
        sense = context.sense
        holidays = context.holidays
        anchors = context.anchors
        dayFirst = context.dayFirst
        fiscalYearStartMonth = context.fiscalYearStartMonth
        focus = context.focus
    }

    init(_ other: DateResolver, today: Day? = nil, sense: DateSense? = nil) {
        self.today = today ?? other.today
        self.sense = sense ?? other.sense
        holidays = other.holidays
        anchors = other.anchors
        dayFirst = other.dayFirst
        fiscalYearStartMonth = other.fiscalYearStartMonth
        focus = other.focus
    }

    var calendar: FiscalCalendar { FiscalCalendar(startMonth: fiscalYearStartMonth) }

    /// What the whole phrase means; a relative period that is due ends on its last working day.
    func reading(of expression: DateExpression) -> DateReading {
        var reading = resolve(expression)
        switch expression {
        case .period, .fiscalPeriod, .weekOf, .isoWeek, .adjacent, .restOf, .nth(_, .unit(.week), _):
            if sense == .due { reading = reading.map(endingOnWorkday) }
        default: break
        }
        reading.rule = expression.rule(in: sense)
        return reading
    }

    func endingOnWorkday(_ span: DateSpan) -> DateSpan {
        var end = span.range.end
        guard end >= today else { return span }
        while end > span.range.start, !end.isWorkday || holidays.contains(end) { end = end - 1 }
        return DateSpan(DayRange(span.range.start, end), span.grain)
    }

    func resolve(_ expression: DateExpression) -> DateReading {
        switch expression {
        case .relativeDay(let days): DateReading(DateSpan(today + days))
        case .weekday(let weekday, let which): self.weekday(weekday, which)
        case .weekend(let which): weekend(which)
        case .weekdayIn(let weekday, let week):
            resolve(week).map { DateSpan($0.range.start.startOfWeek + weekday.rawValue) }
        case .monthDay(let month, let day, let year, let weekday): monthDay(month, day, year, weekday)
        case .month(let number, let year, let which): month(number, year, which)
        case .dayOfMonth(let day, let weekday): dayOfMonth(day, weekday)
        case .dayIn(let day, let period): dayIn(day, period)
        case .numeric(let first, let second, let year, let separator): numeric(first, second, year, separator)
        case .quarter(let number, let year, let isFiscal):
            part(number, months: 3, year, isFiscal)
        case .half(let number, let year, let isFiscal): part(number, months: 6, year, isFiscal)
        case .year(let year, let isFiscal): self.year(year, isFiscal)
        case .period(let unit, let which): DateReading(period(unit, which))
        case .fiscalPeriod(let unit, let which): fiscalPeriod(unit, which)
        case .rolling(let count, let unit, let isWindow): self.rolling(count, unit, isWindow: isWindow)
        case .edge(let edge, let inside): self.edge(edge, of: inside)
        case .nth(let count, let counted, let inside): nth(count, counted, inside)
        case .run(let count, let unit, let period): resolve(period).map { run(count, unit, in: $0.range) }
        case .nthWeekday(let count, let weekday): nthWeekday(count, weekday)
        case .nthFrom(let count, let counted, let sign, let base): nthFrom(count, counted, sign, base)
        case .weekdayLater(let weekday, let lengths): self.weekday(weekday, after: lengths)
        case .weekOf(let day): week(of: resolve(day))
        case .isoWeek(let number, let year): isoWeek(number, year)
        case .adjacent(let unit, let sign, let base):
            resolve(base).map {
                DateResolver(self, today: sign < 0 ? $0.range.start : $0.range.end).period(
                    unit, sign < 0 ? .last : .next)
            }
        case .shifted(let lengths, let sign, let base): shifted(lengths, sign, base)
        case .within(let lengths):
            DateReading(DateSpan(DayRange(today, shift(today, lengths, 1)), .day))
        case .lasting(let lengths, let start):
            resolve(start).map {
                DateSpan(DayRange($0.range.start, max($0.range.start, shift($0.range.start, lengths, 1) - 1)), .day)
            }
        case .directed(let which, let inside): directed(which, inside)
        case .seen(let lengths, let sign, let inside):
            DateResolver(self, today: shift(today, lengths, sign), sense: .due).resolve(inside)
        case .before(let target): before(target)
        case .after(let target): resolve(target).map { DateSpan($0.range.end + 1) }
        case .since(let start): DateResolver(self, sense: .past).resolve(start)
        case .between(let first, let last): between(first, last)
        case .restOf(let unit):
            DateReading(DateSpan(DayRange(today, period(unit, .this).range.end), period(unit, .this).grain))
        case .soFar(let unit): DateReading(DateSpan(DayRange(period(unit, .this).range.start, today), .day))
        case .holiday(let holiday, let year, let which): self.holiday(holiday, year, which)
        case .season(let season, let year, let which): self.season(season, year, which)
        case .recurring(let inside): recurring(inside)
        case .every(let length): every(length)
        case .anchor(let name):
            DateReading(
                anchors[name].map { DateSpan($0) }, reason: anchors[name] == nil ? "no \(name) is planned" : nil)
        case .vague: DateReading(nil, reason: "no day is named")
        case .impossible(let month, let day, let year): impossible(month, day, year)
        }
    }

    // MARK: Offsets

    private func shifted(_ lengths: [DateExpression.Length], _ sign: Int, _ base: DateExpression) -> DateReading {
        resolve(base).map { DateSpan(shift(sign < 0 ? $0.range.start : $0.range.end, lengths, sign)) }
    }

    /// A day so long after (or before) another; parts of a month are counted in days of 30.
    func shift(_ day: Day, _ lengths: [DateExpression.Length], _ sign: Int) -> Day {
        lengths.reduce(day) { day, length in
            let whole = Int(length.count)
            let rest = length.count - Double(whole)
            switch length.unit {
            case .second, .minute, .hour: return day
            case .day: return day + sign * whole
            case .businessDay: return day.adding(workdays: sign * whole, holidays: holidays)
            case .week: return day + sign * (length.count * 7).nearest
            case .month: return day.adding(months: sign * whole) + sign * (rest * 30).nearest
            case .quarter: return day.adding(months: sign * (length.count * 3).nearest)
            case .year: return day.adding(months: sign * (length.count * 12).nearest)
            }
        }
    }

    /// The day before; "before the end of the month" is by its end.
    private func before(_ target: DateExpression) -> DateReading {
        if case .edge(.end, _) = target { return resolve(target) }
        return resolve(target).map { span in
            let day = span.range.start - 1
            return DateSpan(span.grain == .day || sense == .past ? day : day.orWorkdayBefore)
        }
    }
}
