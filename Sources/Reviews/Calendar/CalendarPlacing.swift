import Days

/// Fills a year: first what stands, then a day for what is missing, each beside what is there already.
struct CalendarPlacing {
    let year: Int
    let today: Day
    let playbook: Playbook
    private(set) var slots: [ReviewSlot] = []
    /// How many accounts a cohort has, by segment.
    private var cohorts: [Segment.ID: [String: Int]] = [:]

    init(year: Int, today: Day, playbook: Playbook) {
        self.year = year
        self.today = today
        self.playbook = playbook
    }

    /// What was held and what is planned, the date of the one after the next too.
    mutating func addFixed(_ account: ProgramAccount) {
        let reviews = account.reviews.filter { $0.state != .closed || $0.isHeld(by: today) }
        var days: [Day] = []
        for review in reviews {
            guard let day = review.heldAt ?? review.plannedAt else { continue }
            days.append(day)
            if day.year == year { add(account, day, review.isHeld(by: today) ? .held : .planned) }
        }
        for day in reviews.compactMap(\.nextReviewDate) where !isTaken(day, by: days) && day >= today {
            days.append(day)
            if day.year == year { add(account, day, .planned) }
        }
    }

    /// A day for each window of the account that has no review yet.
    mutating func propose(_ account: ProgramAccount) {
        guard let segment = account.segment, let all = playbook.calendar.windows[segment.id] else { return }
        let cohort = cohort(for: account, among: all)
        cohorts[segment.id, default: [:]][cohort, default: 0] += 1
        for months in all[cohort] ?? [] {
            guard let first = months.first, let start = Day(year: year, month: first, day: 1) else { continue }
            let quarter = Quarter(containing: start)
            if !daysTaken(by: account).contains(where: { Quarter(containing: $0) == quarter }),
                let day = day(for: account, months, in: quarter)
            {
                add(account, day, .proposed)
            }
        }
    }

    private mutating func add(_ account: ProgramAccount, _ day: Day, _ standing: ReviewSlot.Standing) {
        let reasons = standing == .proposed ? account.timing.reasons(for: day, playbook: playbook) : []
        slots.append(
            ReviewSlot(
                account: account.account.id, name: account.account.name, owner: account.owner?.id, day: day,
                standing: standing, reasons: reasons))
    }

    // MARK: Cohorts

    /// The one that has reviews already, else the one nearest to 90 to 120 days ahead of the renewal, else the smallest.
    private func cohort(for account: ProgramAccount, among all: [String: [[Int]]]) -> String {
        let taken = Set(daysTaken(by: account).map { Quarter(containing: $0).number })
        func rank(_ name: String) -> (Int, Int, Int, String) {
            let windows = all[name] ?? []
            let quarters = Set(windows.compactMap(\.first).map { ($0 - 1) / 3 + 1 })
            let isUsed = quarters.isDisjoint(with: taken) ? 1 : 0
            let size = account.segment.flatMap { cohorts[$0.id]?[name] } ?? 0
            return (isUsed, distance(windows, to: account.timing.renewalWindow(playbook)), size, name)
        }
        return all.keys.min { rank($0) < rank($1) } ?? ""
    }

    /// Days between a window and the days that suit a renewal, 0 where they meet or nobody knows when that is.
    private func distance(_ windows: [[Int]], to wanted: DayRange?) -> Int {
        guard let wanted, wanted.end.year == year || wanted.start.year == year else { return 0 }
        let days = windows.joined().compactMap { Day(year: year, month: $0, day: 1) }
        return days.map { max(0, $0 - wanted.end, wanted.start - $0.endOfMonth) }.min() ?? 0
    }

    // MARK: Days

    /// The days of this year that have a review of the account.
    private func daysTaken(by account: ProgramAccount) -> [Day] {
        slots.filter { $0.account == account.account.id }.map(\.day)
    }

    /// The best day of a window, or of the days that suit a renewal in its quarter; where none is left, of the quarter.
    private func day(for account: ProgramAccount, _ months: [Int], in quarter: Quarter) -> Day? {
        let days = (0..<quarter.days.count).map { quarter.days.start + $0 }.filter { suits($0, account) }
        let renewal = account.timing.renewalWindow(playbook)
        let wanted = days.filter { months.contains($0.month) || renewal?.contains($0) ?? false }
        return (wanted.isEmpty ? days : wanted).min {
            (cost($0, account, months), $0) < (cost($1, account, months), $1)
        }
    }

    private func suits(_ day: Day, _ account: ProgramAccount) -> Bool {
        day >= today + playbook.timing.prepareDays && day.isWorkday
            && !playbook.timing.avoidMonths.contains(day.month) && !playbook.timing.isHoliday(day)
            && !(playbook.timing.avoidCustomersLastFiscalMonth && day.month == account.account.fiscalYearEndMonth)
            && !isTaken(day, by: daysAround(account))
    }

    private func isTaken(_ day: Day, by days: [Day]) -> Bool {
        days.contains { abs($0 - day) < playbook.calendar.leastDaysBetween }
    }

    /// All days of an account's reviews, other years' too.
    private func daysAround(_ account: ProgramAccount) -> [Day] {
        account.reviews.compactMap { $0.heldAt ?? $0.plannedAt } + daysTaken(by: account)
    }

    /// What speaks against a day: a month that suits less, a full week, a quarter's end, a renewal that is missed or
    /// comes near, and a distance to the review before that is not the cadence's.
    private func cost(_ day: Day, _ account: ProgramAccount, _ months: [Int]) -> Int {
        let week = slots.count { $0.owner == account.owner?.id && $0.day.startOfWeek == day.startOfWeek }
        let full = week >= playbook.calendar.perWeekMax ? 100 : 0
        let weekday = day.weekday == .monday || day.weekday == .friday ? 3 : 0
        let month = months.firstIndex(of: day.month).map { 20 * $0 } ?? 10
        let end = Quarter(containing: day).days.end - day < playbook.calendar.cramming.lastDays ? 20 : 0
        return month + 10 * week + full + end + weekday + renewalCost(day, account) + cadenceCost(day, account)
    }

    private func renewalCost(_ day: Day, _ account: ProgramAccount) -> Int {
        guard let window = account.timing.renewalWindow(playbook), let renewal = account.timing.renewal,
            !window.contains(day)
        else { return 0 }
        // On the day of the renewal it is too late for this one and too early for the next.
        if abs(day - renewal) <= playbook.timing.prepareDays { return 40 }
        if day > renewal { return 0 }
        if day > window.end { return 40 + (day - window.end) }
        return Quarter(containing: day).days.end >= window.start ? 40 : 0
    }

    private func cadenceCost(_ day: Day, _ account: ProgramAccount) -> Int {
        guard let last = daysAround(account).filter({ $0 < day }).max() else { return 0 }
        return min(30, 2 * abs(day - last - (account.segment?.weeksBetween ?? 12) * 7) / 7)
    }
}

extension ProgramAccount {
    /// What is known about the customer that a day can be good for.
    package var timing: TimingFacts {
        TimingFacts(
            renewal: contract?.renewalDate, fiscalYearEndMonth: account.fiscalYearEndMonth,
            goals: goals.compactMap { goal in
                goal.isOpen ? goal.due.map { ReviewDates.Event(name: goal.short ?? goal.statement, day: $0) } : nil
            },
            launches: launches,
            newExecutives: contacts.filter(\.isActive).compactMap { contact in
                guard let level = contact.level, [.cSuite, .vp].contains(level), let started = contact.startedOn,
                    contact.lastTouch.map({ $0 < started }) ?? true
                else { return nil }
                return ReviewDates.Event(name: contact.name, day: started)
            })
    }
}
