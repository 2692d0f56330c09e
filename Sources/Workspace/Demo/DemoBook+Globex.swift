import Days
import Reviews

extension DemoBook {
    /// Globex, Enterprise, $180,000: one customer view out of eight sources, a pilot that waits for a list of users.
    static let globex = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Globex", aliases: ["Globex Corporation"], domain: "globex.example",
                industry: "Industrial supplies", useCases: ["customer data"], region: "North America",
                timezone: "America/New_York", fiscalYearEndMonth: 1, ownerCSM: page.csm.id,
                lifecycleStage: "adopting", createdAt: .on(2025, 2, 1), customerSince: .on(2025, 2, 1),
                provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "globex-contract", account: page.account, arr: Money(180_000), acv: Money(180_000),
                start: .on(2025, 2, 1), renewalDate: .on(2027, 1, 31), autoRenew: true, noticeDays: 90,
                seatsLicensed: 120, modules: ["customer view", "imports"], paymentStatus: "paid", signatory: marta.id,
                provenance: page.source())
        ],
        contacts: [grace, marta, dev],
        spiced: [
            page.spiced(
                version: 1, on: lastReview, by: grace, situation: ["120 account managers", "eight customer databases"],
                pain: ["nobody knows which record is right"], impact: ["one customer view, 8 sources joined"],
                criticalEvent: .init(
                    what: "the old CRM is switched off", date: .on(2026, 9, 30),
                    consequence: "its history is lost unless it has moved"),
                decision: ["Marta decides", "Grace recommends"])
        ],
        goals: [
            Goal(
                id: page.goalID(1), account: page.account, spicedVersion: 1, category: .strategic,
                statement: "Join all eight sources into one customer view", short: "one customer view",
                label: "Sources joined", metric: "sources_joined", baseline: 0, target: 8, current: 5,
                due: .on(2026, 8, 31), ownerCustomer: grace.id, ownerVendor: page.csm.id, provenance: page.source())
        ],
        metrics: page.series("sources_joined", [0, 2, 5]) + usage,
        ticketRollups: [
            TicketRollup(
                id: "globex-tickets-2026-03-08", account: page.account, period: DayRange(.on(2025, 12, 9), page.asOf),
                opened: 21, stillOpen: 5, escalated: 1, averageResolutionHours: 30, averageFirstResponseHours: 3,
                csat: 3.9, provenance: page.source())
        ],
        reviews: [
            page.held(on: lastReview, with: [marta, grace], next: .on(2026, 4, 14), survey: 4, input: false),
            page.planned(on: .on(2026, 4, 14), at: "14:00", with: [marta, grace]),
        ],
        actions: [
            page.ours(
                "QBR-2026Q1-001", DemoPeople.ravi, "fix the CSV import", short: "fix CSV import",
                due: .on(2026, 3, 6), agreed: lastReview, goal: 1, doneWhen: "a file of 50,000 rows loads without loss"),
            page.theirs(
                "QBR-2026Q1-002", dev, "send the user list for the pilot", short: "user list for the pilot",
                due: .on(2026, 3, 5), agreed: lastReview, goal: 1, doneWhen: "names and regions of 20 users are here"),
            page.ours(
                "QBR-2026Q1-003", DemoPeople.sarah, "connect the order database", short: "order database connected",
                due: .on(2026, 2, 13), agreed: lastReview, goal: 1, doneWhen: "its records show in the customer view"
            ).done(.on(2026, 2, 12), evidence: "ticket 4388"),
        ],
        risks: [
            page.risk(
                1, .technical, "imports lose rows, and five tickets are open", .high, .medium, arr: Money(180_000),
                on: lastReview, mitigation: ["QBR-2026Q1-001"]),
            page.risk(
                2, .strategic, "the old CRM goes in September whether we are ready or not", .medium, .high,
                arr: Money(180_000), on: lastReview),
        ])

    private static let page = DemoPage(account: "globex", csm: DemoPeople.maya, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2026, 1, 20)

    private static let grace = page.contact(
        "Grace Liu", "Director of Sales Operations", .director, [.champion], since: .on(2025, 2, 1),
        lastTouch: .on(2026, 3, 2))
    private static let marta = page.contact(
        "Marta Klein", "VP Sales", .vp, [.execSponsor, .decider], since: .on(2025, 2, 1), lastTouch: .on(2026, 1, 20))
    private static let dev = page.contact(
        "Dev Patel", "Data Steward", .manager, [.user], since: .on(2025, 4, 1), lastTouch: .on(2026, 2, 24))

    private static let usage =
        page.series("weekly_logins", [260, 310, 352], level: 3)
        + page.figures([
            "active_seats": 81, "total_seats": 120, "core_module_adoption": 0.62, "days_since_last_login": 1,
            "feature_adoption_score": 0.5, "training_completion": 0.7, "integrations_enabled": 5,
            "csm_meetings": 2, "nps_score": 24, "positive_feedback_count": 3, "negative_feedback_count": 3,
        ])
}
