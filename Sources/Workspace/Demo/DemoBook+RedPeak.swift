import Days
import Reviews

extension DemoBook {
    /// Red Peak, Strategic, $720,000, Sam's: 41 % of 200 analysts weekly active, 60 % wanted; all open actions theirs.
    static let redPeak = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Red Peak", aliases: ["RedPeak"], domain: "redpeak.example",
                industry: "Asset management", useCases: ["analytics"], region: "Europe", timezone: "Europe/London",
                fiscalYearEndMonth: 12, ownerCSM: page.csm.id, execSponsorInternal: DemoPeople.omar.id,
                lifecycleStage: "adopting", createdAt: .on(2025, 1, 15), customerSince: .on(2025, 1, 15),
                provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "red-peak-contract", account: page.account, arr: Money(720_000), acv: Money(720_000),
                start: .on(2025, 1, 15), renewalDate: .on(2027, 1, 14), autoRenew: false, noticeDays: 90,
                seatsLicensed: 200, modules: ["analytics", "reports"], paymentStatus: "paid", signatory: helen.id,
                provenance: page.source())
        ],
        contacts: [noor, ben, helen],
        spiced: [
            page.spiced(
                version: 2, on: lastReview, by: helen, situation: ["200 analysts in London, Dublin and New York"],
                pain: ["month-end reports are late", "every desk keeps its own spreadsheets"],
                impact: ["month-end report 9 → 3 days", "60% of analysts weekly active"],
                criticalEvent: .init(what: "the half-year report", date: .on(2026, 7, 15)),
                decision: ["Helen decides", "Noor recommends", "Ben checks security"])
        ],
        goals: goals,
        metrics: page.series("month_end_days", [9, 7, 5], unit: "days")
            + page.series("weekly_active_share", [24, 33, 41], unit: "%") + usage,
        ticketRollups: [
            TicketRollup(
                id: "red-peak-tickets-2026-03-08", account: page.account,
                period: DayRange(.on(2025, 12, 9), page.asOf), opened: 12, stillOpen: 1, escalated: 0,
                averageResolutionHours: 18, averageFirstResponseHours: 2, csat: 4.2, provenance: page.source())
        ],
        reviews: [
            page.held(
                .ebr, on: .on(2025, 11, 4), minutes: 90, with: [helen, noor], next: lastReview, survey: 4, input: false),
            page.held(
                .ebr, on: lastReview, minutes: 90, with: [helen, noor, ben], next: .on(2026, 6, 30), survey: 5,
                input: true),
            page.planned(
                .ebr, on: .on(2026, 6, 30), at: "15:00", minutes: 90, with: [helen, noor, ben], moved: 1),
        ],
        actions: finished + open,
        requests: [
            page.wish(
                1, "permissions for each desk", why: "one desk must not see another's positions", by: ben,
                on: .on(2025, 10, 20), urgency: .high)
        ])

    private static let page = DemoPage(account: "red-peak", csm: DemoPeople.sam, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2026, 3, 3)

    private static let noor = page.contact(
        "Noor Aziz", "Analytics Lead", .manager, [.champion], since: .on(2025, 1, 15), lastTouch: .on(2026, 3, 3))
    private static let ben = page.contact(
        "Ben Cole", "IT", .manager, [.gatekeeper], since: .on(2025, 1, 15), lastTouch: .on(2026, 3, 3))
    private static let helen = page.contact(
        "Helen Marsh", "COO", .cSuite, [.execSponsor, .decider], since: .on(2025, 1, 15), lastTouch: .on(2026, 3, 3))

    private static let goals = [
        Goal(
            id: page.goalID(1), account: page.account, spicedVersion: 2, horizon: .annual, category: .efficiency,
            statement: "Close the month-end report in 3 days", short: "month end in 3 days", label: "Month-end report",
            metric: "month_end_days", unit: "days", direction: .down, baseline: 9, target: 3, current: 5,
            due: .on(2026, 6, 30), ownerCustomer: helen.id, ownerVendor: page.csm.id, provenance: page.source()),
        Goal(
            id: page.goalID(2), account: page.account, spicedVersion: 2, category: .adoption,
            statement: "60% of analysts weekly active", short: "60% weekly active", label: "Weekly active",
            metric: "weekly_active_share", unit: "%", baseline: 24, target: 60, current: 41, due: .on(2026, 6, 30),
            ownerCustomer: noor.id, ownerVendor: page.csm.id, rank: 2, provenance: page.source()),
    ]

    /// 82 of 200 analysts are the 41 %.
    private static let usage =
        page.series("weekly_logins", [210, 288, 361], level: 3)
        + page.figures([
            "weekly_active_users": 82, "active_seats": 82, "total_seats": 200, "core_module_adoption": 0.48,
            "days_since_last_login": 1, "feature_adoption_score": 0.4, "training_completion": 0.55,
            "integrations_enabled": 3, "csm_meetings": 3, "nps_score": 20, "positive_feedback_count": 2,
            "negative_feedback_count": 2,
        ])

    /// Two that moved weekly use before.
    private static let finished = [
        page.ours(
            "QBR-2025Q4-001", DemoPeople.kim, "run training for the New York desk", short: "run training for a group",
            due: .on(2025, 12, 5), agreed: .on(2025, 11, 4), goal: 2, doneWhen: "12 of 20 analysts are active weekly"
        ).done(.on(2025, 12, 4), evidence: "13 of 20 active weekly", verifiedBy: noor.name),
        page.theirs(
            "QBR-2025Q4-002", noor, "move the weekly risk report into the product",
            short: "move a report into the product", due: .on(2026, 1, 30), agreed: .on(2025, 11, 4), goal: 2,
            doneWhen: "the spreadsheet is switched off"
        ).done(.on(2026, 1, 27), evidence: "spreadsheet switched off", verifiedBy: page.csm.id),
    ]

    private static let open = [
        page.theirs(
            "QBR-2026Q1-008", ben, "put the product on the analysts' start page", short: "product on the start page",
            due: .on(2026, 4, 10), agreed: lastReview, goal: 2, doneWhen: "200 start pages show it"),
        page.theirs(
            "QBR-2026Q1-009", noor, "name an owner for each month-end source", short: "owners of month-end sources",
            due: .on(2026, 3, 20), agreed: lastReview, goal: 1, doneWhen: "all 14 sources have one"),
        page.theirs(
            "QBR-2026Q1-010", helen, "decide when the old report server goes", short: "date for the old report server",
            due: .on(2026, 4, 30), agreed: lastReview, goal: 1, status: .notStarted, doneWhen: "a date is set"),
    ]
}
