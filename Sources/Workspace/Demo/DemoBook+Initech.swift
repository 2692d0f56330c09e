import Days
import Reviews

extension DemoBook {
    /// Initech, Mid-Market, $62,000: red, with old and missing data, two months before renewal.
    ///
    /// By hand: 250 logins a week in November and 165 in January is 34 % down; 22 of 70 seats is 31 %.
    /// There are no tickets, no feedback and no NPS since August, and no goal has a baseline.
    static let initech = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Initech", domain: "initech.example", industry: "Field service",
                useCases: ["shared inbox"], region: "North America", timezone: "America/Chicago",
                ownerCSM: page.csm.id, lifecycleStage: "renewing", createdAt: .on(2022, 5, 8),
                customerSince: .on(2022, 5, 8), provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "initech-contract", account: page.account, arr: Money(62_000), acv: Money(62_000),
                start: .on(2022, 5, 8), renewalDate: .on(2026, 5, 8), autoRenew: false, noticeDays: 30,
                seatsLicensed: 70, modules: ["shared inbox"], paymentStatus: "paid", signatory: michelle.id,
                provenance: page.source())
        ],
        contacts: [peter, michelle, carla],
        spiced: [
            page.spiced(
                version: 1, on: kickoff, by: carla, situation: ["55 people, three inboxes"],
                pain: ["requests get lost"], impact: ["one inbox for both teams"], criticalEvent: nil,
                decision: ["Michelle signs"], assumed: [.decision], note: "from the kickoff"),
            page.spiced(
                version: 2, on: lastReview, by: carla, situation: ["70 seats in support and field service"],
                pain: ["requests get lost between two inboxes"], impact: ["a first answer on the same day"],
                criticalEvent: .init(what: "field season starts", date: .on(2026, 6, 1)),
                decision: ["Michelle signs", "Carla recommends"], note: "field service joined"),
        ],
        goals: [
            Goal(
                id: page.goalID(1), account: page.account, spicedVersion: 2, category: .efficiency,
                statement: "Give every request a first answer on the same day", short: "same-day first answer",
                label: "First answer", metric: "first_answer_hours", unit: "h", direction: .down,
                ownerCustomer: carla.id, ownerVendor: page.csm.id, provenance: page.source(lastReview))
        ],
        metrics: usage,
        reviews: [page.held(on: lastReview, minutes: 45, with: [carla, peter])],
        actions: [
            page.theirs(
                "QBR-2025Q3-001", carla, "invite the field service team", short: "field service invited",
                due: .on(2025, 8, 29), agreed: lastReview, goal: 1, doneWhen: "20 invitations accepted"
            ).done(.on(2025, 8, 27), evidence: "20 invitations accepted", verifiedBy: page.csm.id)
        ])

    private static let page = DemoPage(account: "initech", csm: DemoPeople.maya, asOf: .on(2026, 3, 8))
    private static let lastExport = Day.on(2026, 1, 29)
    private static let kickoff = Day.on(2022, 5, 23)
    private static let lastReview = Day.on(2025, 8, 11)

    /// Quiet for 34 days on 9 March.
    private static let peter = page.contact(
        "Peter Lund", "Support Team Lead", .manager, [.champion], since: .on(2024, 3, 1), lastTouch: .on(2026, 2, 3))
    private static let michelle = page.contact(
        "Michelle Tran", "Head of Ops", .director, [.economicBuyer], since: .on(2022, 5, 8), lastTouch: kickoff,
        note: "signed the contract; no meeting since the kickoff")
    private static let carla = page.contact(
        "Carla Voss", "Service Manager", .manager, [.decider], since: .on(2022, 5, 8), left: .on(2025, 10, 31),
        lastTouch: .on(2025, 10, 2), note: "confirmed the goals in August, has left")

    /// Up to 29 January: 39 days old on 9 March.
    ///
    /// Five factors of 8 are known: depth 7.1, width 7.3, engagement 4.2, growth 0, age 10, of 75 points: 38 %.
    private static let usage =
        page.figures(
            [
                "active_seats": 22, "total_seats": 70, "weekly_active_users": 22, "core_module_adoption": 0.4,
                "feature_adoption_score": 0.3, "training_completion": 0.4, "integrations_enabled": 2, "csm_meetings": 0,
            ], on: lastExport)
        + [
            page.point("weekly_logins", 250, on: .on(2025, 11, 27)),
            page.point("weekly_logins", 205, on: .on(2025, 12, 30)),
            page.point("weekly_logins", 165, on: lastExport),
            page.point("nps_score", 20, level: 1, on: lastReview),
        ]
}
