import Days

/// What each of the eight factors is made of.
extension HealthRule {
    func part(of factor: HealthFactor) -> HealthPart {
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
            let days = Int(login.value)
            part.add(
                falling(login.value, plan.fullMarks.lastLoginDays),
                "last login \(days == 0 ? "that day" : Figures.count(days, "day") + " before")", asOf: login.asOf)
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
            let scale = nps.scale ?? NPSScale([nps.value])
            part.add(scale.score(nps.value), scale.words(nps.value), asOf: nps.asOf)
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
}
