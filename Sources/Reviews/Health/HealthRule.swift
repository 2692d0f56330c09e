package import Days

/// Turns what is known about an account into a customer health index.
///
/// S1 "Tips on how to Calculate a CHI": weighted numbers, as objective as possible, and able to say how the figure
/// arose. Each factor is the mean of those of its figures that are known, 0 to 100; a factor of which nothing is known
/// is left out and its weight shared among the others; the score is rounded and kept within 1...99 (domain.md C37).
package struct HealthRule: Sendable {
    private let plan: Playbook.HealthPlan
    private let inputs: HealthInputs
    private let today: Day

    package init(_ inputs: HealthInputs, playbook: Playbook, today: Day) {
        plan = playbook.health
        self.inputs = inputs
        self.today = today
    }

    /// The index, or nil where not one factor is known.
    package func snapshot(id: String, account: String, csmSentiment: Int? = nil) -> HealthSnapshot? {
        var factors = HealthFactor.allCases.map { factor -> HealthSnapshot.Factor in
            let part = part(of: factor)
            return HealthSnapshot.Factor(
                id: factor.rawValue, score: part.score, weight: plan.weights[factor] ?? 0, raw: part.words,
                asOf: part.asOf)
        }
        let known = factors.filter { $0.score != nil }
        let total = known.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        var score = 0.0
        for index in factors.indices {
            guard let points = factors[index].score else { continue }
            factors[index].effectiveWeight = factors[index].weight / total * 100
            score += points * factors[index].weight / total
        }
        return HealthSnapshot(
            id: id, account: account, date: today, score: min(99, max(1, Int(score.rounded()))),
            coverage: known.count, factors: factors, csmSentiment: csmSentiment)
    }

    // MARK: Factors

    private func part(of factor: HealthFactor) -> HealthPart {
        switch factor {
        case .depthOfUsage: depth
        case .widthOfUsage: width
        case .engagement: engagement
        case .growth: growth
        case .reviewScores: reviewScores
        case .supportUsage: support
        case .feedback: feedback
        case .ageOfCustomer: age
        }
    }

    /// Core modules in use, seats in use, and how lately somebody logged in.
    private var depth: HealthPart {
        var part = HealthPart()
        add(share: .coreModuleAdoption, "core modules", to: &part)
        if let used = usable(.activeSeats, noting: &part), let seats = usable(.totalSeats), seats.value > 0 {
            let words = "\(Figures.plain(used.value)) of \(Figures.plain(seats.value)) seats"
            part.add(used.value / seats.value * 100, words, asOf: used.asOf)
        } else {
            add(share: .seatUtilization, "seats", to: &part)
        }
        if let login = usable(.daysSinceLastLogin, noting: &part) {
            part.add(
                falling(login.value, plan.fullMarks.lastLoginDays),
                "last login \(Figures.count(Int(login.value), "day")) before", asOf: login.asOf)
        }
        return part
    }

    /// Features tried, people trained, integrations switched on.
    private var width: HealthPart {
        var part = HealthPart()
        add(share: .featureAdoption, "features", to: &part)
        add(share: .trainingCompletion, "training", to: &part)
        if let reading = usable(.integrations, noting: &part) {
            part.add(
                reading.value / plan.fullMarks.integrations * 100,
                Figures.count(Int(reading.value), "integration"), asOf: reading.asOf)
        }
        return part
    }

    /// How the CSM finds them, meetings a quarter, and days since anybody there was in touch.
    private var engagement: HealthPart {
        var part = HealthPart()
        add(share: .engagementScore, "engagement", to: &part)
        if let reading = usable(.meetings, noting: &part) {
            part.add(
                reading.value / plan.fullMarks.meetingsPerQuarter * 100,
                "\(Figures.count(Int(reading.value), "meeting")) a quarter", asOf: reading.asOf)
        }
        if let last = inputs.lastContact {
            part.add(
                falling(Double(today - last), plan.fullMarks.lastContactDays),
                last == today ? "in touch today" : "last in touch \(Figures.count(today - last, "day")) ago",
                asOf: today)
        }
        return part
    }

    /// Logins, else active seats, else monthly users, against about a quarter before.
    private var growth: HealthPart {
        var part = HealthPart()
        let series: [(HealthFigure, String)] = [
            (.weeklyLogins, "logins"), (.activeSeats, "active seats"), (.monthlyActiveUsers, "monthly users"),
        ]
        for (figure, name) in series {
            guard part.score == nil, let before = inputs.earlier[figure], before.value > 0,
                let now = usable(figure, noting: &part)
            else { continue }
            let change = (now.value - before.value) / before.value
            let direction = change < 0 ? "down" : "up"
            part.add(
                rising(change * 100, plan.fullMarks.loginGrowthPct),
                "\(name) \(direction) \(Figures.percent(abs(change))) since \(Day.months[before.asOf.month - 1])",
                asOf: now.asOf)
        }
        return part
    }

    /// NPS and CSAT, each brought to 0...100.
    private var reviewScores: HealthPart {
        var part = HealthPart()
        if let nps = usable(.nps, noting: &part) {
            let isNet = nps.value < 0 || nps.value > 10
            part.add(
                isNet ? (nps.value + 100) / 2 : nps.value * 10, "NPS \(Figures.plain(nps.value))", asOf: nps.asOf)
        }
        if let csat = usable(.csat, noting: &part) {
            part.add((csat.value - 1) / 4 * 100, "CSAT \(Figures.plain(csat.value, places: 2))", asOf: csat.asOf)
        }
        return part
    }

    /// Tickets a quarter for each 10 seats, two-sided, less a price for each escalation.
    private var support: HealthPart {
        var part = HealthPart()
        guard let tickets = usable(.tickets, noting: &part),
            let seats = usable(.activeSeats) ?? usable(.totalSeats), seats.value > 0
        else { return part }
        let rate = tickets.value / seats.value * 10
        let escalations = usable(.escalations)?.value ?? 0
        var words = "\(Figures.plain(tickets.value)) tickets a quarter"
        if escalations > 0 { words += ", \(Figures.plain(escalations)) escalated" }
        part.add(
            max(0, points(forTicketRate: rate) - escalations * plan.fullMarks.escalationCosts), words,
            asOf: tickets.asOf)
        return part
    }

    /// The share of praise, drawn towards the middle where there is little of it: (praise + 1) / (all + 2).
    private var feedback: HealthPart {
        var part = HealthPart()
        guard let praise = usable(.positiveFeedback, noting: &part), let blame = usable(.negativeFeedback) else {
            return part
        }
        part.add(
            (praise.value + 1) / (praise.value + blame.value + 2) * 100,
            "\(Figures.plain(praise.value)) good, \(Figures.plain(blame.value)) bad", asOf: praise.asOf)
        return part
    }

    /// Years as a customer.
    private var age: HealthPart {
        var part = HealthPart()
        guard let since = inputs.customerSince, since <= today else { return part }
        let years = Double(today - since) / 365.25
        part.add(years / plan.fullMarks.ageYears * 100, "customer since \(since.full)", asOf: nil)
        return part
    }

    // MARK: Figures

    /// The latest value, unless it is too old to say anything about today.
    private func usable(_ figure: HealthFigure) -> HealthReading? {
        inputs.latest[figure].flatMap { today - $0.asOf > plan.tooOldAfterDays ? nil : $0 }
    }

    /// The same, and notes one that is too old as the reason why it is missing.
    private func usable(_ figure: HealthFigure, noting part: inout HealthPart) -> HealthReading? {
        guard let reading = inputs.latest[figure] else { return nil }
        if let usable = usable(figure) { return usable }
        part.tooOld = max(part.tooOld ?? reading.asOf, reading.asOf)
        return nil
    }

    private func add(share figure: HealthFigure, _ name: String, to part: inout HealthPart) {
        guard let reading = usable(figure, noting: &part) else { return }
        part.add(reading.value * 100, "\(name) \(Figures.percent(reading.value))", asOf: reading.asOf)
    }

    /// 100 up to the first of `ends`, 0 from the second on, a straight line between.
    private func falling(_ value: Double, _ ends: [Double]) -> Double { 100 - rising(value, ends) }

    /// 0 up to the first of `ends`, 100 from the second on, a straight line between.
    private func rising(_ value: Double, _ ends: [Double]) -> Double {
        guard let low = ends.first, let high = ends.last, high > low else { return 0 }
        return min(100, max(0, (value - low) / (high - low) * 100))
    }

    private func points(forTicketRate rate: Double) -> Double {
        let limits = plan.fullMarks.ticketsPer10Seats
        guard let low = limits.healthy.first, let high = limits.healthy.last else { return 0 }
        if rate < low { return limits.none + (100 - limits.none) * (low > 0 ? rate / low : 1) }
        return falling(rate, [high, limits.farTooMany])
    }
}
