import Days

/// What a date phrase says, before it is known on which day it was said.
indirect enum DateExpression: Hashable {
    /// Which of several a relative word means.
    enum Which: Hashable {
        /// "friday", "q2": nothing said.
        case bare
        case this, next, last
        /// "the week after next".
        case afterNext
        /// "the week before last".
        case beforeLast
        /// "coming friday".
        case coming
    }

    enum Edge: Hashable { case start, early, mid, late, end, firstHalf, secondHalf }

    /// What is counted inside a period: "third thursday of", "last business day of".
    enum Counted: Hashable { case weekday(Weekday), unit(DurationUnit), weekend }

    struct Length: Hashable {
        var count: Double
        var unit: DurationUnit
    }

    /// Days from today.
    case relativeDay(Int)
    case weekday(Weekday, Which)
    case weekend(Which)
    /// "friday next week", "friday the week of 6 April".
    case weekdayIn(Weekday, DateExpression)
    case monthDay(month: Int, day: Int, year: Int?, weekday: Weekday?)
    case month(Int, year: Int?, Which)
    case dayOfMonth(Int, weekday: Weekday?)
    /// "the 20th of next month".
    case dayIn(Int, DateExpression)
    /// "3/4", "04.03.2026": either part may be the day.
    case numeric(Int, Int, year: Int?, separator: Character)
    case quarter(Int, year: Int?, isFiscal: Bool)
    case half(Int, year: Int?, isFiscal: Bool)
    case year(Int, isFiscal: Bool)
    case period(DurationUnit, Which)
    /// "last 3 months": negative counts look back. "Over the next 3 months" opens a window and sets no end.
    case rolling(Int, DurationUnit, isWindow: Bool)
    case edge(Edge, DateExpression)
    /// "this fiscal year", "next fiscal quarter".
    case fiscalPeriod(DurationUnit, Which)
    /// From the beginning (1 …) or the end (-1 …) of the period.
    case nth(Int, Counted, DateExpression)
    /// "first two weeks of april", "last 3 days of may": from the end where negative.
    case run(Int, DurationUnit, DateExpression)
    /// "third thursday": of whichever month is meant.
    case nthWeekday(Int, Weekday)
    /// "first monday after the 15th", "the friday before the review": sign -1 counts back, 0 both ways.
    case nthFrom(Int, Counted, sign: Int, DateExpression)
    /// "friday in two weeks".
    case weekdayLater(Weekday, [Length])
    case weekOf(DateExpression)
    /// "week 12": as ISO 8601 counts them.
    case isoWeek(Int, year: Int?)
    /// "the week before the review": the period next to the one in which the day lies.
    case adjacent(DurationUnit, sign: Int, DateExpression)
    case shifted([Length], sign: Int, DateExpression)
    case within([Length])
    /// "from friday for 3 days".
    case lasting([Length], from: DateExpression)
    /// "next 5/12", "last q4": the one after or before today, whatever it would be alone.
    case directed(Which, DateExpression)
    /// "march in two years": read as if today were that day.
    case seen([Length], sign: Int, DateExpression)
    case before(DateExpression)
    case after(DateExpression)
    case since(DateExpression)
    case between(DateExpression, DateExpression)
    case restOf(DurationUnit)
    /// "year to date", "so far this month".
    case soFar(DurationUnit)
    case holiday(Holiday, year: Int?, Which)
    /// "by summer", "winter 2026".
    case season(Season, year: Int?, Which)
    /// "every friday", "the 1st of each month".
    case recurring(DateExpression)
    /// "weekly", "every two months".
    case every(Length)
    case anchor(String)
    /// "asap".
    case vague
    /// "february 30".
    case impossible(month: Int, day: Int, year: Int?)
}
