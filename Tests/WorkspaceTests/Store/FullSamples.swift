import Days
import Reviews
import Testing
import Workspace

/// One entity of each kind with every field filled, in an order in which they can be saved.
struct FullSamples {
    let provenance = Sample.provenance
    let day = Sample.day("2026-03-20")
    let quarter = Quarter(year: 2026, number: 1)

    var all: [any Entity] {
        [
            person, account, contract, contact, spiced, goal, metric, rollup, ticket, review, action, value, health,
            rate, document, reminder, maturity, plan, benchmark, risk, churn, opportunity, item, request,
        ]
    }

    func save(in turn: Turn) throws {
        for entity in all { try turn.save(entity) }
    }

    func expectStored(in workspace: Workspace) throws {
        for entity in all { try expectStored(entity, in: workspace) }
    }

    private func expectStored<E: Entity>(_ entity: E, in workspace: Workspace) throws {
        #expect(try workspace.find(E.self, entity.id) == entity)
        #expect(try workspace.read { try $0.all(E.self) } == [entity])
        let ofAccount = [.person, .rate, .maturity, .benchmark, .roadmapItem].contains(E.kind) ? [] : [entity]
        #expect(try workspace.read { try $0.all(E.self, account: "acme") } == ofAccount)
    }

    var person: Person {
        Person(
            id: "maya", name: "Maya Ō", email: "maya@x.com", role: .csm, title: "CSM", team: "CS", nicknames: ["M"],
            chatIDs: ["slack:U1"],
            wishes: Person.Wishes(
                isQuiet: true, quietAccounts: ["acme"], isDirect: true,
                away: Person.Away(from: day, until: day, cover: "sam")))
    }

    var reminder: Reminder {
        Reminder(
            id: "m1", person: "maya", account: "acme", action: "QBR-2026Q1-001", what: "ask Dana", due: day,
            conversation: "slack:T1:C1", madeOn: day, keptOn: day)
    }

    var risk: Risk {
        Risk(
            id: "acme-R1", account: "acme", category: .budget, signal: "a freeze", probability: .high, impact: .medium,
            arrAtRisk: Money(100_000), rootCause: "a new CFO", mitigation: ["QBR-2026Q1-001"], trigger: "no answer",
            escalateTo: Action.Owner(id: "omar", name: "Omar"), deadline: day, successCriteria: "renewed",
            planB: "a smaller plan", status: .mitigated, foundOn: day, closedOn: day, provenance: provenance)
    }

    var churn: ChurnCheck {
        ChurnCheck(
            account: "acme", doneOn: day, fine: [.healthTrend], open: [.usersActive], provenance: provenance)
    }

    var opportunity: Opportunity {
        Opportunity(
            id: "acme-O1", account: "acme", type: .useCase, what: "returns", potentialARR: Money(24_000),
            timeline: quarter, probability: 60, case: "returns are slow", actions: ["QBR-2026Q1-001"],
            decisionMaker: "Priya", status: .won, foundOn: day, closedOn: day, provenance: provenance)
    }

    var item: RoadmapItem {
        RoadmapItem(
            id: "roadmap-1", what: "SSO", solves: ["logins"], state: .inRelease, expected: DayRange(day, day),
            shippedOn: day, isAnnounced: true, isBeta: true, provenance: provenance)
    }

    var request: FeatureRequest {
        FeatureRequest(
            id: "acme-F1", account: "acme", what: "SSO", why: "two logins", impactIfBuilt: "one", impactIfNot: "two",
            urgency: .critical, workaround: "paper", competitor: "Initrode", quote: "please", csmView: "sound",
            requestor: Action.Owner(id: "dana", name: "Dana"), state: .notPlanned, existsToday: true,
            productOwner: "Ada", roadmapItem: "roadmap-1", lastToldCustomer: day, askCount: 2, askedOn: day,
            closedOn: day, provenance: provenance)
    }

    var maturity: MaturityCheck { MaturityCheck(date: day, by: "Lena", boxes: ["template"], level: 0) }

    var account: Account {
        Account(
            id: "acme", name: "Acme R&D / \"Corp\"", aliases: ["ac"], domain: "acme.com", industry: "Retail",
            useCases: ["support"], region: "EU", timezone: "Europe/London", fiscalYearEndMonth: 9, ownerCSM: "maya",
            execSponsorInternal: "omar", segmentOverride: .midMarket, logoFlag: true, lifecycleStage: "live",
            createdAt: day, customerSince: day, isPrivate: true, provenance: provenance)
    }

    var contract: Contract {
        Contract(
            id: "k1", account: "acme", arr: Money(100_000), acv: Money(100_000), start: day, renewalDate: day,
            autoRenew: true, noticeDays: 60, seatsLicensed: 70, modules: ["core"], paymentStatus: "paid",
            signatory: "dana",
            subscriptions: [Contract.Subscription(id: "s1", start: day, end: day, arr: Money(100_000))],
            provenance: provenance)
    }

    var contact: Contact {
        Contact(
            id: "dana", account: "acme", name: "Dana Ruiz", title: "Ops", level: .cSuite, roles: [.execSponsor],
            email: "d@acme.com", chatID: "slack:U2", startedOn: day, leftOn: day, lastTouch: day, interests: ["ai"],
            commPrefs: "mail", note: "n", provenance: provenance)
    }

    var spiced: SPICEDVersion {
        SPICEDVersion(
            id: "s1", account: "acme", version: 1, situation: ["a"], pain: ["b"], impact: ["c"],
            criticalEvent: SPICEDVersion.CriticalEvent(what: "peak", date: day, consequence: "queue"), decision: ["d"],
            status: [.criticalEvent: .assumed, .pain: .confirmed], confirmedBy: "Dana", confirmedOn: day,
            recordedBy: "Maya", recordedOn: day, source: "call", changeNote: "first")
    }

    var goal: Goal {
        Goal(
            id: "g1", account: "acme", spicedVersion: 1, category: .efficiency, statement: "faster", short: "fast",
            label: "G1",
            metric: "resolution", unit: "h", direction: .down, baseline: 48, target: 24, targetSetOn: day,
            targetSource: "Maya Lindqvist",
            current: 18.5,
            isEstimate: true, due: day, ownerCustomer: "dana", ownerVendor: "maya",
            knownWhen: "no mail waits overnight", rank: 2, closedOn: day,
            provenance: provenance)
    }

    var plan: SuccessPlan {
        SuccessPlan(
            id: "acme-plan", account: "acme", version: 2, start: day,
            answers: [.init(question: .whyUs, text: "one queue", by: "Maya", on: day)],
            milestones: [.init(what: "live", due: day, owner: "Dana", dependsOn: "the test", doneOn: day)],
            unused: ["dashboards"], readers: [.init(who: .champion, on: day)],
            looks: [.init(on: day, by: "Maya", review: "r1", changed: true)], updatedOn: day, provenance: provenance)
    }

    var benchmark: Benchmark {
        Benchmark(
            id: "b1", metric: "nps_score", segment: .enterprise, industry: "Retail", n: 9, p25: 1, p50: 2, p75: 3,
            provenance: provenance)
    }

    var metric: MetricPoint {
        MetricPoint(
            id: "m1", account: "acme", metric: "seat_utilization", period: "2026Q1", date: day, value: 0.83, unit: "%",
            level: 2, provenance: provenance)
    }

    var rollup: TicketRollup {
        TicketRollup(
            id: "r1", account: "acme", period: DayRange(day, day + 30), opened: 9, stillOpen: 1, escalated: 2,
            averageResolutionHours: 7.5, averageFirstResponseHours: 0.5, csat: 4.4, provenance: provenance)
    }

    var ticket: Ticket {
        Ticket(
            id: "t1", account: "acme", opened: day, closed: day, type: "bug", priority: "high",
            firstResponseMinutes: 12, resolutionHours: 3.25, csat: 5, escalated: true, provenance: provenance)
    }

    var review: Review {
        var review = bareReview
        review.customerTopics = ["pricing"]
        review.book(Review.Booking(kind: .championCall, day: day, time: "10:00", minutes: 20, with: "Dana"))
        review.ticks = [Review.Tick(task: "agenda", on: day, by: "Maya")]
        var meeting = Review.Meeting(startedAt: "2026-03-09T15:00:00Z")
        meeting.notes = [Review.Note(minute: 3, section: "Goals", text: "n")]
        meeting.parked = ["pricing"]
        review.meeting = meeting
        review.surveyAskedOn = day
        review.debriefedOn = day
        review.engagement = .polite
        review.prepMinutes = 240
        return review
    }

    private var bareReview: Review {
        Review(
            id: "QBR-2026Q1-acme", account: "acme", quarter: quarter, type: .qbr, plannedAt: day, plannedTime: "15:00",
            isTentative: true, heldAt: day, minutes: 60, mode: "video",
            attendees: [Review.Attendee(contact: "dana", invited: true, attended: true, delegate: "leo")],
            objectives: ["renew"], goalCheck: Review.GoalCheck(doneAt: day, by: "Dana", changed: true, version: 2),
            inputRequestedOn: day, inputAnsweredOn: day, championCallOn: day,
            agenda: [
                AgendaItem(
                    section: .businessContext, title: "Goals", minutes: 10, owner: .customer, lead: "Dana",
                    focus: .forward, goals: ["g1"], notes: "n")
            ],
            summarySentAt: day, nextReviewDate: day, nextReviewTime: "14:00", nextReviewMinutes: 45, rescheduleCount: 1,
            state: .followUp, survey: Review.Survey(score: 4.5, answeredOn: day, by: "Dana", remark: "to the point"))
    }

    var action: Action {
        var action = untoldAction
        action.toldOn = day
        return action
    }

    private var untoldAction: Action {
        Action(
            id: "QBR-2026Q1-001", action: "write the plan", owner: Action.Owner(id: "maya", name: "Maya"),
            dueDate: day, status: .inProgress, notes: ["n"],
            linkedTo: Action.Link(account: "acme", review: "QBR-2026Q1-acme", goal: "g1"), completionDate: day,
            side: .theirs, support: ["leo"], doneCriterion: "done", evidence: "link", verifiedBy: "dana",
            createdBy: "maya", createdOn: day, dueHistory: [day], carryoverCount: 1, askCount: 2, lastAskedOn: day,
            snoozedUntil: day, blockedReason: "legal", blockedSince: day, short: "plan",
            escalation: Action.Escalation(
                to: Action.Owner(id: "lena", name: "Lena"), need: "call", deadline: day, by: "Maya", on: day,
                answer: "yes", asker: "maya", destination: "#team", conversation: "slack:T1:C1"))
    }

    var value: ValueEntry {
        ValueEntry(
            id: "v1", account: "acme", review: "QBR-2026Q1-acme", category: .revenue,
            inputs: ["win_rate": 0.3, "attributed": 500_000], amount: Money(150_000), period: quarter,
            basis: ["t1"], validation: .yes, validatedBy: "Dana", validatedOn: day, confirmer: "Dana",
            confirmBy: day, remark: "counted twice", conservative: true,
            countedIn: false, provenance: provenance)
    }

    var health: HealthSnapshot {
        HealthSnapshot(
            id: "h1", account: "acme", date: day, score: 85, coverage: 8,
            factors: [
                HealthSnapshot.Factor(id: "depth", score: 90, weight: 20, effectiveWeight: 20, raw: "0.9", asOf: day)
            ], csmSentiment: 4)
    }

    var document: WrittenDocument {
        WrittenDocument(
            account: "acme", name: "handover", number: 2, text: "# Handover\n", writtenBy: "Maya", writtenOn: day)
    }

    var rate: ExchangeRate { ExchangeRate(from: "EUR", to: "USD", rate: 1.08, asOf: day) }
}
