import Days
import Reviews

extension DemoBook {
    /// GlobalTech, Enterprise, $220,000: the example of S2's skill page, with its raw figures.
    ///
    /// By hand: 340 users on 266 is 28 % up; 12,000 calls a day on 5,000 is 2.4x; 4,200 h at $75 is $315,000, and a
    /// quarter of $85,000 is $21,250: $336,250 on $55,000 is 6.1x. The page's own "3.1x" does not follow from its
    /// figures (domain.md 1.2) and is not stored. Five days are five working days of 8 h.
    static let globalTech = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "GlobalTech", aliases: ["Global Tech"], domain: "globaltech.example",
                industry: "Software", useCases: ["reporting", "data workflows"], region: "North America",
                timezone: "America/Los_Angeles", fiscalYearEndMonth: 12, ownerCSM: page.csm.id,
                lifecycleStage: "growing", createdAt: .on(2024, 9, 15), customerSince: .on(2024, 9, 15),
                provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "globaltech-contract", account: page.account, arr: Money(220_000), acv: Money(220_000),
                start: .on(2024, 9, 15), renewalDate: .on(2026, 9, 15), autoRenew: true, noticeDays: 90,
                seatsLicensed: 360, modules: ["dashboards", "API"], paymentStatus: "paid", signatory: anika.id,
                provenance: page.source())
        ],
        contacts: [lucia, anika, marcus],
        spiced: [
            page.spiced(
                version: 1, on: lastReview, by: lucia,
                situation: ["266 users in engineering and data", "two other reporting tools"],
                pain: ["a report takes five days"], impact: ["reports within a day", "one tool instead of three"],
                criticalEvent: .init(what: "the other tools' contracts end", date: .on(2025, 12, 31)),
                decision: ["Anika decides", "Lucia and Marcus recommend"])
        ],
        goals: goals,
        metrics: outcomes + usage,
        ticketRollups: [
            TicketRollup(
                id: "globaltech-tickets-2026-03-08", account: page.account,
                period: DayRange(.on(2025, 12, 9), page.asOf), opened: 14, stillOpen: 2, escalated: 0,
                averageResolutionHours: 9, averageFirstResponseHours: 1, csat: 4.7, provenance: page.source())
        ],
        reviews: [
            page.held(
                on: lastReview, with: [anika, marcus, lucia], next: .on(2026, 3, 26), survey: 5, input: true),
            page.planned(on: .on(2026, 3, 26), at: "10:00", with: [anika, marcus, lucia]),
        ],
        actions: [
            page.ours(
                "QBR-2026Q1-007", DemoPeople.maya, "send the early-access terms for SSO federation",
                short: "SSO early-access terms", due: .on(2026, 3, 20), agreed: .on(2026, 2, 10), goal: 2,
                doneWhen: "Marcus has them in writing")
        ],
        values: [time, cost],
        opportunities: [
            Opportunity(
                id: "globaltech-O1", account: page.account, type: .users, what: "40 more seats for the data team",
                potentialARR: Money(24_000), timeline: Quarter(year: 2026, number: 3), probability: 60,
                case: "340 of 360 seats are taken", decisionMaker: anika.name, foundOn: .on(2026, 2, 10),
                provenance: page.source(.on(2026, 2, 10)))
        ],
        requests: [
            page.wish(
                1, "SSO federation", why: "contractors sign in through a partner's directory", by: marcus,
                on: lastReview, urgency: .high, item: Demo.federation, told: .on(2026, 2, 10))
        ])

    private static let page = DemoPage(account: "globaltech", csm: DemoPeople.maya, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2025, 12, 11)
    private static let quarter = Quarter(containing: Demo.today)

    private static let lucia = page.contact(
        "Lucia Romero", "Director of Data", .director, [.champion, .user], since: .on(2024, 9, 15),
        lastTouch: .on(2026, 3, 4))
    private static let anika = page.contact(
        "Anika Rao", "CTO", .cSuite, [.execSponsor, .decider], since: .on(2024, 9, 15), lastTouch: .on(2026, 2, 10))
    private static let marcus = page.contact(
        "Marcus Bell", "VP Engineering", .vp, [.influencer], since: .on(2025, 1, 1), lastTouch: .on(2026, 2, 10),
        interests: ["SSO federation"])

    private static let goals = [
        Goal(
            id: page.goalID(1), account: page.account, spicedVersion: 1, category: .efficiency,
            statement: "Close the reporting cycle within a working day", short: "reports within 8 h",
            label: "Reporting cycle", metric: "reporting_cycle_hours", unit: "h", direction: .down, baseline: 40,
            target: 8, current: 4, due: .on(2026, 3, 31), ownerCustomer: lucia.id, ownerVendor: page.csm.id,
            provenance: page.source()),
        Goal(
            id: page.goalID(2), account: page.account, spicedVersion: 1, category: .adoption,
            statement: "Have 350 people work with it each month", short: "350 active users", label: "Active users",
            metric: "monthly_active_users", baseline: 266, target: 350, current: 340, due: .on(2026, 6, 30),
            ownerCustomer: marcus.id, ownerVendor: page.csm.id, rank: 2, provenance: page.source()),
    ]

    private static let outcomes =
        page.series("reporting_cycle_hours", [40, 4], unit: "h")
        + page.series("monthly_active_users", [266, 340], level: 2)
        + page.series("api_calls_per_day", [5_000, 12_000], level: 4)
        + page.series("uptime", [99.8, 99.7], unit: "%", level: 4)

    private static let usage =
        page.series("weekly_logins", [930, 1_190], level: 3)
        + page.figures([
            "active_seats": 340, "total_seats": 360, "core_module_adoption": 0.91, "days_since_last_login": 0,
            "feature_adoption_score": 0.74, "training_completion": 0.82, "integrations_enabled": 5,
            "csm_meetings": 3, "nps_score": 52, "positive_feedback_count": 9, "negative_feedback_count": 1,
        ])

    private static let time = ValueEntry(
        id: "globaltech-value-2026Q1-time", account: page.account, review: page.reviewID(quarter), category: .time,
        inputs: ["hours": 4_200, "rate": 75], amount: Money(315_000), period: quarter,
        basis: ["hours in reporting and data workflows"], validation: .asked, provenance: page.source())

    /// Two point solutions replaced: $85,000 a year together, so $21,250 a quarter.
    private static let cost = ValueEntry(
        id: "globaltech-value-2026Q1-cost", account: page.account, review: page.reviewID(quarter), category: .cost,
        inputs: ["previous": 21_250, "new": 0], amount: Money(21_250), period: quarter,
        basis: ["two point solutions, $85,000 a year"], validation: .yes, validatedBy: lucia.name,
        validatedOn: .on(2026, 3, 4), provenance: page.source())
}
