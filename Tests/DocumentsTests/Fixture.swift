import Content
import Conversation
import Days
import Foundation
import Reviews

@testable import Documents

/// Acme on Monday 9 March 2026; `poison` fills every field that is ours alone with a word to look for.
struct Fixture {
    static let today = Day(number: 20_521)  // 2026-03-09
    static let poison = "POISON"

    let provenance = Provenance(source: "usage.csv", asOf: Fixture.today - 1)
    let csm = Person(
        id: "maya", name: "Maya Lindqvist", email: "maya@poison.example", role: .csm, title: "POISON-title")

    var account: Account {
        Account(
            id: "acme", name: "Acme Corp", aliases: ["POISON-alias"], domain: "acme.com", industry: "POISON-industry",
            useCases: ["POISON-usecase"], region: "POISON-region", timezone: "Europe/London", ownerCSM: "POISON-owner",
            execSponsorInternal: "POISON-sponsor", lifecycleStage: "POISON-stage", createdAt: Fixture.today - 400,
            provenance: Provenance(source: "POISON-source", asOf: Fixture.today))
    }

    var contacts: [Contact] {
        [
            Contact(
                id: "dana", account: "acme", name: "Dana Ruiz", title: "Head of Support", level: .manager,
                roles: [.champion, .blocker], email: "POISON@acme.com", chatID: "POISON-chat",
                interests: ["POISON-interest"], commPrefs: "POISON-prefs", note: "POISON-note", provenance: provenance),
            Contact(
                id: "priya", account: "acme", name: "Priya Shah", title: "VP CX", level: .vp, roles: [.detractor],
                provenance: provenance),
            Contact(
                id: "gone", account: "acme", name: "POISON-gone", leftOn: Fixture.today - 3, provenance: provenance),
        ]
    }

    var goals: [Goal] {
        [
            Goal(
                id: "G1", account: "acme", category: .efficiency, statement: "Resolve tickets within 24 h",
                short: "POISON-short", metric: "POISON-metric", unit: "h", direction: .down, baseline: 48, target: 24,
                targetSetOn: Fixture.today - 83, current: 18, due: Fixture.today + 113, ownerCustomer: "dana",
                ownerVendor: "POISON-vendor",
                provenance: Provenance(source: "usage.csv", asOf: Fixture.today)),
            Goal(
                id: "G2", account: "acme", category: .quality, statement: "CSAT of 4.5", baseline: 3.2, target: 4.5,
                targetSetOn: Fixture.today, current: 4.4, rank: 2, provenance: provenance),
            Goal(
                id: "G0", account: "acme", category: .quality, statement: "POISON-closed", rank: 3,
                closedOn: Fixture.today - 90, provenance: provenance),
        ]
    }

    var review: Review {
        Review(
            id: "acme-2026Q1", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr,
            plannedAt: Fixture.today + 15, plannedTime: "15:00", minutes: 60, mode: "POISON-mode",
            attendees: [
                Review.Attendee(contact: "dana"), Review.Attendee(contact: "priya", delegate: "Omar Haddad"),
                Review.Attendee(contact: "gone"),
            ],
            objectives: ["POISON-objective"],
            goalCheck: Review.GoalCheck(doneAt: Fixture.today, by: "POISON-checker", changed: true), agenda: agenda,
            nextReviewDate: Fixture.today + 99)
    }

    var agenda: [AgendaItem] {
        func item(_ section: AgendaItem.Section, _ title: String, _ minutes: Int, _ owner: AgendaItem.Owner)
            -> AgendaItem
        {
            AgendaItem(
                section: section, title: title, minutes: minutes, owner: owner, focus: .neutral, goals: ["POISON-goal"],
                notes: "POISON-notes")
        }
        return [
            item(.opening, "Welcome, anything to add?", 5, .csm),
            item(.businessContext, "Goals: still right?", 10, .customer),
            item(.valueReview, "Results", 15, .joint), item(.strategicDiscussion, "Next 90 days", 20, .joint),
            item(.actionPlanning, "Actions", 8, .joint), item(.close, "Next date", 2, .csm),
        ]
    }

    var actions: [Action] {
        func action(_ id: String, _ words: String, _ owner: Action.Owner, _ side: Action.Side, due: Int) -> Action {
            Action(
                id: id, action: words, owner: owner, dueDate: Fixture.today + due, notes: ["POISON-note"],
                linkedTo: Action.Link(account: "acme", review: "POISON-review", goal: "G2"), side: side,
                support: ["POISON-support"], doneCriterion: "Dana signs it off", evidence: "POISON-evidence",
                verifiedBy: "POISON-verifier", createdBy: "POISON-creator", createdOn: Fixture.today - 30,
                dueHistory: [Fixture.today - 44], carryoverCount: 1, askCount: 7, blockedReason: "POISON-reason",
                short: "POISON-short")
        }
        var done = action(
            "QBR-2025Q4-001", "send the user list", .init(id: "dana", name: "Dana Ruiz"), .theirs, due: -20)
        done.status = .complete
        done.completionDate = Fixture.today - 22
        var dropped = action("QBR-2025Q4-002", "POISON-cancelled", .init(id: "maya", name: "Maya"), .ours, due: 3)
        dropped.status = .cancelled
        return [
            done, dropped,
            action("QBR-2025Q4-004", "test SSO | staging", .init(id: "leo", name: "Leo Park"), .theirs, due: -10),
            action(
                "QBR-2026Q1-011", "write the peak readiness plan", .init(id: "ravi", name: "Ravi Menon"), .ours, due: 25
            ),
        ]
    }

    var values: [ValueEntry] {
        func entry(
            _ id: String, _ category: ValueEntry.Category, _ inputs: [String: Double], _ amount: Int,
            _ validation: ValueEntry.Validation, countedIn: Bool = true
        ) -> ValueEntry {
            ValueEntry(
                id: id, account: "acme", category: category, inputs: inputs, amount: Money(amount),
                period: Quarter(year: 2026, number: 1), basis: ["POISON-basis"], validation: validation,
                validatedBy: validation == .yes ? "Dana Ruiz" : nil, countedIn: countedIn, provenance: provenance)
        }
        return [
            entry("V1", .time, ["hours": 840, "rate": 50], 42_000, .yes),
            entry("V2", .cost, ["previous": 200_000, "new": 190_000], 10_000, .asked),
            entry("V3", .cost, [:], 28_001, .no, countedIn: false),
        ]
    }

    var spiced: SPICEDVersion {
        SPICEDVersion(
            id: "acme-3", account: "acme", version: 3, situation: ["POISON-situation"], pain: ["POISON-pain"],
            impact: ["resolution 48 h to 24 h"],
            criticalEvent: .init(
                what: "peak season starts", date: Fixture.today + 67, consequence: "POISON-consequence"),
            decision: ["POISON-decision"], status: [.decision: .assumed], confirmedBy: "Dana Ruiz",
            confirmedOn: Fixture.today - 83, recordedBy: "POISON-recorder", recordedOn: Fixture.today - 83,
            source: "POISON-spiced-source", changeNote: "POISON-change")
    }

    var contract: Contract {
        Contract(
            id: "c", account: "acme", arr: Money(100_000), acv: Money(100_000), renewalDate: Fixture.today + 205,
            provenance: Provenance(source: "crm.csv", asOf: Fixture.today - 2))
    }

    var health: HealthSnapshot {
        HealthSnapshot(
            id: "h", account: "acme", date: Fixture.today, score: 85, coverage: 7,
            factors: [
                HealthSnapshot.Factor(
                    id: "depth_of_usage", score: 90, weight: 20, effectiveWeight: 22, raw: "core module 0.9",
                    asOf: Fixture.today - 1),
                HealthSnapshot.Factor(id: "support_usage", score: nil, weight: 10),
            ])
    }

    func customer(
        account: Account? = nil, review: Review? = nil, actions: [Action]? = nil, takeaways: [String] = [],
        history: [ValueEntry] = [], metrics: [MetricPoint] = [], shown: [DocumentStyle.Metric] = [],
        playbook: Playbook? = nil, tickets: [TicketRollup] = [],
        roadmap: CustomerFacts.Roadmap = CustomerFacts.Roadmap(), plan: SuccessPlan? = nil, peers: [String] = [],
        ideas: [String] = []
    ) -> CustomerFacts {
        CustomerFacts(
            account: account ?? self.account, csm: csm, review: review ?? self.review, contacts: contacts,
            spiced: spiced,
            goals: goals, actions: actions ?? self.actions, values: values, contract: contract, history: history,
            metrics: metrics, shown: shown, playbook: playbook, tickets: tickets, roadmap: roadmap,
            plan: plan, peers: peers, ideas: ideas, takeaways: takeaways, words: Fixture.words, today: Fixture.today)
    }

    var inside: InternalFacts {
        InternalFacts(
            account: account, segment: "Enterprise", contract: contract, csm: csm, contacts: contacts, review: review,
            spiced: spiced, goals: goals, actions: actions, values: values, valueForMoney: "1.7x", health: health,
            healthColour: .green,
            flags: ["One active contact"],
            today: Fixture.today)
    }

    /// The project's own templates.
    static func templates() throws -> [String: String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "intents/documents")
        var texts: [String: String] = [:]
        for file in try ContentFiles(directory: folder.path).files { texts[file.path] = file.text }
        return texts
    }

    /// The project's own look.
    static func style() throws -> DocumentStyle {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "intents")
        return try ContentLoader().decode(
            DocumentStyle.self, from: "documents/style.yaml", in: ContentFiles(directory: folder.path))
    }

    /// The project's own wording.
    static let words: DocumentWords = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "intents")
        let loader = ContentLoader(customKinds: ["action", "agenda-section", "goal-figure"])
        let book = try? loader.script(ContentFiles(directory: folder.path)).phrasebook
        return DocumentWords { phrase, filling in
            book?.say(phrase.rawValue, .object(filling.mapValues(Value.string))) ?? "no content"
        }
    }()

    /// The project's own numbers.
    static func playbook() throws -> Playbook {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "intents")
        return try ContentLoader().decode(
            Playbook.self, from: "playbook.yaml", in: ContentFiles(directory: folder.path))
    }

    static func library(templates: [String: String]? = nil) throws -> DocumentLibrary {
        try DocumentLibrary(templates: templates ?? Fixture.templates(), words: words, style: style())
    }
}
