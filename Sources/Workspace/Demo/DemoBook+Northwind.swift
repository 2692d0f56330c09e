import Days
import Reviews

extension DemoBook {
    /// Northwind, Enterprise, $140,000, Sam's: an SSO go-live that waits on their infosec.
    static let northwind = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Northwind", aliases: ["Northwind Traders"], domain: "northwind.example",
                industry: "Wholesale", useCases: ["order tracking"], region: "Europe", timezone: "Europe/London",
                fiscalYearEndMonth: 6, ownerCSM: page.csm.id, lifecycleStage: "adopting", createdAt: .on(2024, 11, 1),
                customerSince: .on(2024, 11, 1), provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "northwind-contract", account: page.account, arr: Money(140_000), acv: Money(140_000),
                start: .on(2024, 11, 1), renewalDate: .on(2026, 10, 31), autoRenew: false, noticeDays: 60,
                seatsLicensed: 90, modules: ["order tracking", "SSO"], paymentStatus: "paid", signatory: ines.id,
                provenance: page.source())
        ],
        contacts: [ines, felix],
        spiced: [
            page.spiced(
                version: 1, on: lastReview, by: ines, situation: ["90 buyers in four countries"],
                pain: ["each order is chased by phone"], impact: ["order calls 300 → 100 a week"],
                criticalEvent: .init(what: "the autumn range goes on sale", date: .on(2026, 9, 1)),
                decision: ["Ines decides", "infosec must agree"], assumed: [.criticalEvent])
        ],
        goals: [
            Goal(
                id: page.goalID(1), account: page.account, spicedVersion: 1, category: .efficiency,
                statement: "Cut order calls to 100 a week", short: "100 order calls a week", label: "Order calls",
                metric: "order_calls_per_week", direction: .down, baseline: 300, target: 100, current: 180,
                due: .on(2026, 6, 30), ownerCustomer: ines.id, ownerVendor: page.csm.id, provenance: page.source())
        ],
        metrics: page.series("order_calls_per_week", [300, 240, 180]) + usage,
        ticketRollups: [
            TicketRollup(
                id: "northwind-tickets-2026-03-08", account: page.account,
                period: DayRange(.on(2025, 12, 9), page.asOf), opened: 17, stillOpen: 4, escalated: 0,
                averageResolutionHours: 26, averageFirstResponseHours: 2, csat: 4.1, provenance: page.source())
        ],
        reviews: [
            page.held(on: lastReview, with: [ines], next: .on(2026, 4, 28), survey: 4),
            page.planned(on: .on(2026, 4, 28), at: "11:00", with: [ines, felix]),
        ],
        actions: [
            goLive,
            page.ours(
                "QBR-2026Q1-005", DemoPeople.maya, "send the ROI sheet to Ines", short: "ROI sheet to Ines",
                due: .on(2026, 3, 6), agreed: lastReview, goal: 1, doneWhen: "Ines has it"),
            page.theirs(
                "QBR-2026Q1-006", ines, "name two buyers for each country", short: "buyers for each country",
                due: .on(2026, 3, 27), agreed: lastReview, goal: 1, doneWhen: "eight names are here"),
        ],
        requests: [
            page.wish(
                1, "SSO federation", why: "their infosec wants one directory for all", by: felix, on: lastReview,
                item: Demo.federation)
        ])

    private static let page = DemoPage(account: "northwind", csm: DemoPeople.sam, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2026, 2, 3)

    private static let ines = page.contact(
        "Ines Duarte", "Director of Operations", .director, [.champion, .decider], since: .on(2024, 11, 1),
        lastTouch: .on(2026, 3, 3))
    private static let felix = page.contact(
        "Felix Brandt", "Head of Infosec", .director, [.gatekeeper, .blocker], since: .on(2025, 6, 1),
        lastTouch: .on(2026, 2, 3))

    private static let usage =
        page.series("weekly_logins", [150, 171, 180], level: 3)
        + page.figures([
            "active_seats": 58, "total_seats": 90, "core_module_adoption": 0.55, "days_since_last_login": 2,
            "feature_adoption_score": 0.45, "training_completion": 0.6, "integrations_enabled": 2,
            "csm_meetings": 2, "nps_score": 12,
        ])

    /// Blocked since 3 March: nine days on the 12th.
    private static let goLive: Action = {
        var action = page.ours(
            "QBR-2026Q1-004", DemoPeople.sam, "take SSO live", short: "SSO go-live", due: .on(2026, 3, 20),
            agreed: lastReview, goal: 1, status: .blocked, doneWhen: "all 90 buyers sign in through it")
        action.blockedReason = "waiting on their infosec"
        action.blockedSince = .on(2026, 3, 3)
        return action
    }()
}
