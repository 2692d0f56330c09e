import Days

/// What a word can be in a date or a figure; several at once ("second", "mar").
struct DateWord {
    var month = 0
    var weekday: Weekday?
    var unit: DurationUnit?
    var ordinal = 0
    var which: DateExpression.Which?
    var edge: DateExpression.Edge?
    /// Days from today.
    var relative: Int?
    /// Whether the word begins a date phrase, or may.
    var begins = false

    /// Whether it names a month, a weekday or a unit.
    var isNoun: Bool { month > 0 || weekday != nil || unit != nil }

    static func of(_ text: String) -> DateWord? { words[text] }

    private static let words: [String: DateWord] = {
        var words: [String: DateWord] = [:]
        func add(_ list: String, _ change: (inout DateWord) -> Void) {
            for word in list.split(separator: " ") { change(&words[String(word), default: DateWord()]) }
        }
        for (index, list) in months.enumerated() {
            add(list) {
                $0.month = index + 1; $0.begins = true
            }
        }
        for (weekday, list) in zip(Weekday.allCases, weekdays) {
            add(list) {
                $0.weekday = weekday; $0.begins = true
            }
        }
        for (unit, list) in units {
            add(list) {
                $0.unit = unit; $0.begins = true
            }
        }
        for (index, list) in ordinals.enumerated() {
            add(list) {
                $0.ordinal = index + 1; $0.begins = true
            }
        }
        for (which, list) in directions {
            add(list) {
                $0.which = which; $0.begins = true
            }
        }
        for (edge, list) in edges {
            add(list) {
                $0.edge = edge; $0.begins = true
            }
        }
        for (days, list) in days {
            add(list) {
                $0.relative = days; $0.begins = true
            }
        }
        add(starters) { $0.begins = true }
        return words
    }()

    private static let months = [
        "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ]

    private static let weekdays = [
        "monday mon mondays mo", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays wednes",
        "thursday thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays", "sunday sun sundays",
    ]

    private static let units: [(DurationUnit, String)] = [
        (.second, "second seconds sec secs"), (.minute, "minute minutes min mins"), (.hour, "hour hours hr hrs"),
        (.day, "day days"), (.week, "week weeks wk wks"), (.month, "month months mth mths mo mos"),
        (.quarter, "quarter quarters qtr qtrs"), (.year, "year years yr yrs"),
        (.businessDay, "workday workdays weekday"),
    ]

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    ]

    private static let directions: [(DateExpression.Which, String)] = [
        (.this, "this current"), (.next, "next nxt following upcoming"), (.last, "last past previous prev prior"),
        (.coming, "coming"),
    ]

    private static let edges: [(DateExpression.Edge, String)] = [
        (.early, "early start beginning begin beg top"), (.mid, "mid middle"), (.late, "late"), (.end, "end close"),
    ]

    private static let days: [(Int, String)] = [
        (0, "today tdy tonight tonite"), (1, "tomorrow tomorrows tmrw tmr tmw tmoro tmorrow tomoz tomoro tomorro"),
        (-1, "yesterday yday yest ystd"),
    ]

    private static let starters = """
        in within before after prior a an half q h fy cy fye eod eob cob cop eow eom eoq eoy bom boy bow asap as for all \
        earlier so ttm ltm trailing closest nearest penultimate final soy soq som sow overmorrow now cw kw iso \
        week wc w one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety couple few fiscal calendar \
        month quarter year rest later earlier day fortnight twentieth thirtieth business working ytd qtd mtd dozen \
        every each daily weekly biweekly bi fortnightly monthly quarterly yearly annually spring summer autumn fall winter \
        several latter back inside ahead pre post halfway same midweek weekend weekends wkend
        """
}
