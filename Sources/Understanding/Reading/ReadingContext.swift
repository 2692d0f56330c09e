public import Days

/// What a text is read against: the day, the people, the settings. Nothing else decides what a text means.
public struct ReadingContext: Sendable {
    /// The day on which the text is said.
    public var today: Day
    /// Who may be mentioned.
    public var people: NameIndex
    /// Which accounts may be mentioned.
    public var accounts: NameIndex
    /// Who "me" is.
    public var me: Named?
    /// Days that have a name: `review`, `renewal`, `kickoff`.
    public var anchors: [String: Day]
    /// 1 to 12; nil where it is not known: "q2" is then the calendar's, and "fiscal q2" must be asked.
    public var fiscalYearStartMonth: Int?
    /// Whether 3/4 is the 3rd of April; nil where it is not known and must be asked.
    public var dayFirst: Bool?
    /// ISO 4217; what "bucks" and a bare `$` are where it is a dollar.
    public var currency: String
    /// Working days that nobody works.
    public var holidays: Set<Day>
    /// How dates are read where the words leave it open.
    public var sense: DateSense
    /// The day that was spoken of last: "the 29th" after an offer of 15 May is 29 May.
    public var focus: Day?

    /// A context; everything but the day may be left out.
    public init(
        today: Day, people: NameIndex = NameIndex(), accounts: NameIndex = NameIndex(), me: Named? = nil,
        anchors: [String: Day] = [:], fiscalYearStartMonth: Int? = nil, dayFirst: Bool? = nil,
        currency: String = "USD", holidays: Set<Day> = [], sense: DateSense = .due, focus: Day? = nil
    ) {
        self.today = today
        self.people = people
        self.accounts = accounts
        self.me = me
        self.anchors = anchors
        self.fiscalYearStartMonth = fiscalYearStartMonth
        self.dayFirst = dayFirst
        self.currency = currency
        self.holidays = holidays
        self.sense = sense
        self.focus = focus
    }
}
