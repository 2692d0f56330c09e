import Days
import Reviews

extension DemoBook {
    /// Hooli, Strategic, $640,000, Sam's: 200 reps live by June, 138 today, and an agenda drafted around it.
    static let hooli = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Hooli", domain: "hooli.example", industry: "Technology",
                useCases: ["sales enablement"], region: "North America", timezone: "America/Los_Angeles",
                fiscalYearEndMonth: 8, ownerCSM: page.csm.id, execSponsorInternal: DemoPeople.omar.id,
                logoFlag: true, lifecycleStage: "growing", createdAt: .on(2023, 9, 1), customerSince: .on(2023, 9, 1),
                provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "hooli-contract", account: page.account, arr: Money(640_000), acv: Money(640_000),
                start: .on(2023, 9, 1), renewalDate: .on(2026, 11, 30), autoRenew: false, noticeDays: 90,
                seatsLicensed: 200, modules: ["enablement", "analytics"], paymentStatus: "paid", signatory: laila.id,
                provenance: page.source())
        ],
        contacts: [laila, tariq],
        spiced: [
            page.spiced(
                version: 4, on: lastReview, by: laila, situation: ["200 sales reps, hiring 60 more"],
                pain: ["a new rep needs five months to sell"], impact: ["200 reps live by June"],
                criticalEvent: .init(what: "the half-year sales kickoff", date: .on(2026, 6, 30)),
                decision: ["Laila decides", "Tariq recommends"], assumed: [.criticalEvent])
        ],
        goals: [
            Goal(
                id: page.goalID(1), account: page.account, spicedVersion: 4, horizon: .annual, category: .adoption,
                statement: "Have 200 sales reps live by June", short: "200 reps live", label: "Reps live",
                metric: "reps_live", baseline: 60, target: 200, current: 138, due: .on(2026, 6, 30),
                ownerCustomer: tariq.id, ownerVendor: page.csm.id, provenance: page.source())
        ],
        metrics: page.series("reps_live", [60, 112, 138]) + usage,
        ticketRollups: [
            TicketRollup(
                id: "hooli-tickets-2026-03-08", account: page.account, period: DayRange(.on(2025, 12, 9), page.asOf),
                opened: 19, stillOpen: 2, escalated: 1, averageResolutionHours: 14, averageFirstResponseHours: 1,
                csat: 4.3, provenance: page.source())
        ],
        reviews: [
            page.held(
                .ebr, on: lastReview, minutes: 90, with: [laila, tariq], next: .on(2026, 3, 31), survey: 4.5,
                input: true),
            page.planned(
                .ebr, on: .on(2026, 3, 31), at: "10:00", minutes: 90, with: [laila, tariq],
                objectives: ["138 reps live"], agenda: agenda),
        ],
        actions: [
            page.theirs(
                "QBR-2025Q4-003", tariq, "run the sales onboarding sprint", short: "sales onboarding sprint",
                due: .on(2026, 3, 27), agreed: lastReview, goal: 1, doneWhen: "40 new reps are live")
        ])

    private static let page = DemoPage(account: "hooli", csm: DemoPeople.sam, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2025, 12, 9)

    private static let laila = page.contact(
        "Laila Farouk", "COO", .cSuite, [.execSponsor, .decider], since: .on(2023, 9, 1), lastTouch: .on(2026, 2, 26))
    private static let tariq = page.contact(
        "Tariq Nasser", "Head of Sales Enablement", .director, [.champion], since: .on(2024, 1, 1),
        lastTouch: .on(2026, 3, 5))

    private static let usage =
        page.series("weekly_logins", [410, 690, 802], level: 3)
        + page.figures([
            "active_seats": 138, "total_seats": 200, "core_module_adoption": 0.8, "days_since_last_login": 0,
            "feature_adoption_score": 0.66, "training_completion": 0.72, "integrations_enabled": 4,
            "csm_meetings": 3, "nps_score": 38, "positive_feedback_count": 7, "negative_feedback_count": 3,
        ])

    /// 81 of 90 minutes, with a pause: 5 + 15 + 15 + 5 + 20 + 10 + 8 + 3.
    private static let agenda = [
        AgendaItem(section: .opening, title: "Welcome, anything to add?", minutes: 5, owner: .csm, focus: .neutral),
        AgendaItem(
            section: .businessContext, title: "Goals: still right?", minutes: 15, owner: .customer, lead: laila.name,
            focus: .forward, goals: [page.goalID(1)]),
        AgendaItem(
            section: .valueReview, title: "Results: 138 reps live", minutes: 15, owner: .joint, focus: .past,
            goals: [page.goalID(1)]),
        AgendaItem(section: .pause, title: "Break", minutes: 5, owner: .joint, focus: .neutral),
        AgendaItem(
            section: .strategicDiscussion, title: "Rollout: from 138 to 200 reps", minutes: 20, owner: .joint,
            focus: .forward, goals: [page.goalID(1)]),
        AgendaItem(section: .risks, title: "What could hold it up", minutes: 10, owner: .joint, focus: .forward),
        AgendaItem(section: .actionPlanning, title: "Actions, both sides", minutes: 8, owner: .joint, focus: .forward),
        AgendaItem(section: .close, title: "Next date", minutes: 3, owner: .csm, focus: .neutral),
    ]
}
