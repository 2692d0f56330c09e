/// What a column can hold, by the names that `--map FIELD=COLUMN` takes.
enum ImportField: String, CaseIterable, Sendable {
    case id, name, account, aliases, domain, industry, region, timezone, owner, lifecycle, deleted
    case useCases = "use_cases"
    case fiscalYearEnd = "fiscal_year_end"
    case customerSince = "customer_since"
    case isPrivate = "private"
    // Contracts and subscriptions
    case arr, acv, start, end, renewal, seats, modules, trial, subscription
    case autoRenew = "auto_renew"
    case noticeDays = "notice_days"
    case paymentStatus = "payment_status"
    // Contacts
    case title, level, roles, email
    case firstName = "first_name"
    case lastName = "last_name"
    case lastTouch = "last_touch"
    // Tickets, one by one or counted
    case opened, closed, type, priority, csat, escalated
    case firstResponseMinutes = "first_response_minutes"
    case firstResponseHours = "first_response_hours"
    case resolutionHours = "resolution_hours"
    case ticketsOpened = "tickets_opened"
    case ticketsOpen = "tickets_open"
    case escalations
    // Figures
    case metric, value, unit, period, date, feature, count
    // Benchmarks
    case segment, p25, p50, p75, source
    // The roadmap
    case state, expected, solves, announced, beta
    case shippedOn = "shipped_on"
    // Goals and actions
    case goal, category, horizon, baseline, target, current, due, direction, rank, short
    case action, side, status, notes
    case doneCriterion = "done_criterion"

    /// A header or a field's name without case, spaces and marks: `Response Time (hours)` is `responsetimehours`.
    static func normalized(_ name: some StringProtocol) -> String {
        String(
            name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    /// The name as a sentence says it.
    var words: String { rawValue.replacing("_", with: " ") }
}
