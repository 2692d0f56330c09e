import Days
import Reviews

extension DemoBook {
    /// Acme Corp, Enterprise, $100,000: the worked example of S2 (840 hours, $28,000 avoided).
    ///
    /// By hand: 35% of 2,400 tickets a month is 840, 2,520 a quarter; ACV / 4 is $25,000 a quarter.
    static let acme = DemoBook(
        accounts: [
            Account(
                id: page.account, name: "Acme Corp", aliases: ["Acme"], domain: "acme.example", industry: "Retail",
                useCases: ["customer support"], region: "North America", timezone: "America/New_York",
                fiscalYearEndMonth: 12, ownerCSM: page.csm.id, execSponsorInternal: DemoPeople.omar.id,
                lifecycleStage: "growing", createdAt: .on(2022, 10, 1), customerSince: .on(2022, 10, 1),
                provenance: page.source())
        ],
        contracts: [
            Contract(
                id: "acme-contract", account: page.account, arr: Money(100_000), acv: Money(100_000),
                start: .on(2022, 10, 1), renewalDate: .on(2026, 9, 30), autoRenew: false, noticeDays: 60,
                seatsLicensed: 50, modules: ["help desk", "self-service", "dashboards"], paymentStatus: "paid",
                signatory: priya.id, provenance: page.source())
        ],
        contacts: [dana, priya, leo],
        spiced: spiced,
        goals: goals,
        metrics: outcomes + usage,
        ticketRollups: [
            TicketRollup(
                id: "acme-tickets-2026-03-08", account: page.account, period: DayRange(.on(2025, 12, 9), page.asOf),
                opened: 8, stillOpen: 1, escalated: 0, averageResolutionHours: 11, averageFirstResponseHours: 1.5,
                csat: 4.2, provenance: page.source())
        ],
        reviews: [
            page.held(on: lastReview, with: [dana, priya], next: .on(2026, 3, 24), survey: 4.5, input: true),
            page.planned(on: .on(2026, 3, 24), at: "15:00", with: [dana, priya]),
        ],
        actions: actions,
        values: [
            ValueEntry(
                id: "acme-value-2025Q4-time", account: page.account, review: page.reviewID(lastQuarter),
                category: .time, inputs: ["hours": 520, "rate": 50], amount: Money(26_000), period: lastQuarter,
                validation: .yes, validatedBy: dana.name, validatedOn: lastReview, provenance: page.source(lastReview))
        ],
        health: [autumnHealth, lastHealth],
        requests: [
            page.wish(
                1, "scheduled reports", why: "the team leads export the same report each Monday", by: dana,
                on: .on(2025, 9, 9), item: Demo.reports)
        ])

    private static let page = DemoPage(account: "acme", csm: DemoPeople.maya, asOf: .on(2026, 3, 8))
    private static let lastReview = Day.on(2025, 12, 16)
    private static let autumnReview = Day.on(2025, 9, 16)
    private static let lastQuarter = Quarter(containing: lastReview)

    private static let dana = page.contact(
        "Dana Ruiz", "Head of Support", .director, [.champion, .user], since: .on(2022, 10, 1),
        lastTouch: .on(2026, 3, 5), interests: ["resolution time", "self-service"])
    private static let priya = page.contact(
        "Priya Shah", "VP CX", .vp, [.execSponsor, .decider], since: .on(2024, 2, 1), lastTouch: .on(2026, 1, 22),
        interests: ["CSAT", "peak season"])
    private static let leo = page.contact(
        "Leo Fischer", "IT Security Lead", .manager, [.gatekeeper], since: .on(2024, 9, 1),
        lastTouch: .on(2026, 2, 12), interests: ["SSO"])

    private static let spiced = [
        page.spiced(
            version: 1, on: .on(2022, 10, 18), by: dana, situation: ["28 agents on two help desks"],
            pain: ["nobody sees the whole queue"], impact: ["one help desk for every team"],
            criticalEvent: .init(what: "the old help desk's contract ends", date: .on(2023, 3, 31)),
            decision: ["the VP CX decides"], note: "from the sales hand-over"),
        page.spiced(
            version: 2, on: .on(2025, 6, 17), by: dana, situation: ["36 agents on one help desk"],
            pain: ["tickets pile up"], impact: ["resolution under 48 h"], criticalEvent: nil,
            decision: ["Priya decides", "Dana recommends"], note: "one help desk reached, speed comes next"),
        page.spiced(
            version: 3, on: lastReview, by: dana,
            situation: ["42 agents on one help desk", "growing 20% this year"],
            pain: ["tickets pile up", "answers take two days"],
            impact: ["resolution 48 h → 24 h", "CSAT 3.2 → 4.5", "30% self-served"],
            criticalEvent: .init(what: "peak season starts", date: .on(2026, 6, 1)),
            decision: ["Priya decides", "Dana recommends"], note: "targets set for the first quarter"),
    ]

    private static let goals = [
        goal(
            1, .efficiency, "Answer every ticket within a day", short: "resolution under 24 h", label: "Resolution",
            metric: "resolution_hours", unit: "h", .down, from: 48, to: 24, now: 18),
        goal(
            2, .adoption, "Customers solve 30% of their questions themselves", short: "30% self-served",
            label: "Self-service", metric: "self_service_share", unit: "%", .up, from: 22, to: 30, now: 35),
        goal(
            3, .quality, "Customers rate answers 4.5 of 5", short: "CSAT 4.5", label: "CSAT", metric: "ticket_csat",
            unit: nil, .up, from: 3.2, to: 4.5, now: 4.4, owner: priya),
    ]

    private static func goal(
        _ rank: Int, _ category: Goal.Category, _ statement: String, short: String, label: String, metric: String,
        unit: String?, _ direction: Goal.Direction, from: Double, to: Double, now: Double, owner: Contact = dana
    ) -> Goal {
        Goal(
            id: page.goalID(rank), account: page.account, spicedVersion: 3, category: category, statement: statement,
            short: short, label: label, metric: metric, unit: unit, direction: direction, baseline: from, target: to,
            current: now, due: .on(2026, 3, 31), ownerCustomer: owner.id, ownerVendor: page.csm.id, rank: rank,
            provenance: page.source())
    }

    /// Acme's own support desk: what its goals are measured by, Q3 to Q1.
    private static let outcomes =
        page.series("resolution_hours", [48, 30, 18], unit: "h")
        + page.series("self_service_share", [22, 29, 35], unit: "%")
        + page.series("ticket_csat", [3.2, 3.9, 4.4])
        + page.series("tickets_per_month", [2_250, 2_300, 2_400], level: 3)
        + page.series("tickets_deflected", [1_485, 2_001, 2_520], level: 2)

    /// How Acme uses us, which the health index reads: 18 + 15 + 13.5 + 7.5 + 7.5 + 10 + 3.5 + 10 = 85.
    private static let usage =
        page.series("weekly_logins", [180, 200, 220], level: 3)
        + page.figures([
            "active_seats": 42, "total_seats": 50, "core_module_adoption": 0.86, "days_since_last_login": 1,
            "feature_adoption_score": 0.7, "training_completion": 0.75, "integrations_enabled": 4,
            "csm_engagement_score": 0.7, "csm_meetings": 3, "positive_feedback_count": 6,
            "negative_feedback_count": 2,
        ])
        + [
            page.point("nps_score", 22, level: 1, on: .on(2025, 4, 24)),
            page.point("nps_score", 26, level: 1, on: .on(2025, 7, 24)),
            page.point("nps_score", 30, level: 1, on: .on(2025, 10, 23)),
            page.point("nps_score", 40, level: 1, on: .on(2026, 1, 22)),
        ]

    /// 14.8 + 12 + 12 + 6 + 6.3 + 7 + 3 + 9 = 70.1, half a year before.
    private static let autumnHealth = HealthSnapshot(
        id: "acme-health-2025-09-16", account: page.account, date: autumnReview, score: 70, coverage: 8,
        factors: [
            factor(.depthOfUsage, 74, 20, "core modules 58%, 36 of 50 seats", on: autumnReview),
            factor(.widthOfUsage, 60, 20, "features 52%, training 70%, 3 integrations", on: autumnReview),
            factor(.engagement, 80, 15, "engagement 65%, 2 meetings a quarter, in touch today", on: autumnReview),
            factor(.growth, 60, 10, "logins up 4% since Jun", on: autumnReview),
            factor(.reviewScores, 63, 10, "NPS 26", on: autumnReview),
            factor(.supportUsage, 70, 10, "13 tickets a quarter, 3 escalated", on: autumnReview),
            factor(.feedback, 60, 5, "2 good, 1 bad", on: autumnReview),
            factor(.ageOfCustomer, 90, 10, "customer since 1 Oct 2022", on: autumnReview),
        ])

    /// 16.4 + 13.2 + 13.5 + 7 + 7 + 8 + 3 + 10 = 78.1 on the day of the last review.
    private static let lastHealth = HealthSnapshot(
        id: "acme-health-2025-12-16", account: page.account, date: lastReview, score: 78, coverage: 8,
        factors: [
            factor(.depthOfUsage, 82, 20, "core modules 66%, 40 of 50 seats, last login 1 day before"),
            factor(.widthOfUsage, 66, 20, "features 60%, training 78%, 3 integrations"),
            factor(.engagement, 90, 15, "engagement 70%, 3 meetings a quarter, in touch today"),
            factor(.growth, 70, 10, "logins up 8% since Sep"),
            factor(.reviewScores, 70, 10, "NPS 30, CSAT 4"),
            factor(.supportUsage, 80, 10, "11 tickets a quarter, 2 escalated"),
            factor(.feedback, 60, 5, "2 good, 1 bad"),
            factor(.ageOfCustomer, 100, 10, "customer since 1 Oct 2022"),
        ])

    private static func factor(
        _ factor: HealthFactor, _ score: Double, _ weight: Double, _ raw: String, on day: Day = lastReview
    ) -> HealthSnapshot.Factor {
        HealthSnapshot.Factor(
            id: factor.rawValue, score: score, weight: weight, effectiveWeight: weight, raw: raw, asOf: day)
    }

    private static let actions = [
        lateResults,
        page.ours(
            "QBR-2025Q4-005", DemoPeople.maya, "set up the ticket dashboard for the team leads",
            short: "dashboard for team leads", due: .on(2026, 1, 16), agreed: lastReview, goal: 1,
            doneWhen: "all six team leads have opened it"
        ).done(.on(2026, 1, 14), evidence: "six of six team leads have opened it"),
        page.ours(
            "QBR-2025Q4-006", DemoPeople.ravi, "connect the order system to the help desk", short: "order system link",
            due: .on(2026, 1, 30), agreed: lastReview, goal: 1, doneWhen: "orders show beside a ticket"
        ).done(.on(2026, 1, 28), evidence: "ticket 4102"),
        page.theirs(
            "QBR-2025Q4-007", dana, "rewrite the ten most-read help articles", short: "ten help articles",
            due: .on(2026, 2, 13), agreed: lastReview, goal: 2, doneWhen: "ten articles are live"
        ).done(.on(2026, 2, 11), evidence: "ten articles live", verifiedBy: DemoPeople.maya.id),
        page.theirs(
            "QBR-2025Q4-008", dana, "move the weekend shift to the new queue", short: "weekend shift on new queue",
            due: .on(2026, 2, 20), agreed: lastReview, goal: 1, doneWhen: "the weekend shift works from it"
        ).done(.on(2026, 2, 20), evidence: "two weekends worked from it", verifiedBy: DemoPeople.maya.id),
    ]

    /// Ten days late on 9 March, carried over once.
    private static let lateResults: Action = {
        var action = page.theirs(
            "QBR-2025Q4-004", leo, "send the SSO test results", short: "SSO test results", due: .on(2026, 2, 27),
            agreed: lastReview, doneWhen: "the results of all three test logins are with Ravi")
        action.dueHistory = [.on(2026, 1, 30)]
        action.carryoverCount = 1
        return action
    }()
}
