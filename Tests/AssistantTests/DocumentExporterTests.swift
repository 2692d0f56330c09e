import Content
import Days
import Documents
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

@Suite struct DocumentExporterTests {
    let workspace: Workspace
    let exporter: DocumentExporter

    init() throws {
        workspace = try Workspace.fresh()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        exporter = try DocumentExporter(ContentFiles(directory: root.appending(path: "intents").path))
    }

    private func export(
        _ kind: DocumentExporter.Kind, _ account: String = "acme", _ format: DocumentExporter.Format? = nil
    ) throws -> DocumentExporter.Result {
        try workspace.read { facts in
            try exporter.export(
                kind, account: account, format: format, from: facts, today: Demo.today,
                stamp: Date(timeIntervalSince1970: 1_773_046_800), zone: "Europe/London")
        }
    }

    @Test func theAgendaIsTheNextReviews() throws {
        let result = try export(.agenda)
        #expect(result.text.hasPrefix("# Acme Corp QBR: agenda\n\nTue 24 Mar 2026, 15:00 · 60 minutes"))
        #expect(result.text.contains("Answer every ticket within a day**: target 24 h by Tue 31 Mar"))
        #expect(result.note == "No agenda of Acme Corp's review is saved yet: this is the playbook's own.")
    }

    @Test func theSummaryIsOfTheLastReviewHeldUntilTheNextIsUnderWay() throws {
        let text = try export(.summary).text
        #expect(text.contains("Thank you for the review on Tue 16 Dec 2025"))
        #expect(text.contains("| Time saved | $26,000 | 520 h × $50; demo, 16 Dec | confirmed by Dana Ruiz, 16 Dec |"))
        #expect(text.contains("Confirmed by you: **$26,000**, 1x what you pay ($26,000 on $25,000); net gain 4%."))
    }

    @Test func theBriefHasTheDemosFigures() throws {
        let text = try export(.brief).text
        #expect(text.contains("**85 🟢 green, up 7 (8 of 8 factors known)**"))
        #expect(text.contains("| Segment | Enterprise | from ARR |"))
        #expect(text.contains("| ARR | $100,000, 50 seats, paid | demo, 8 Mar |"))
    }

    @Test func theBriefSaysWhatThereIsForEachPurpose() throws {
        let text = try export(.brief).text
        for line in [
            "**Where they are**: growing; customer since 1 Oct 2022;", "· **Health**: 85 🟢, 8 of 8 factors ·",
            "· **Goals and return**: 2 of 3 targets reached;", "· **Beside others**: 3 figures, 1 below the middle ·",
            "· **What is new for them**: scheduled reports ·",
            "· **Room to grow**: none noted; ask who else has the same problem",
            "- **Idea:** Feature adoption: 15 points to the best quarter.",
        ] { #expect(text.contains(line), "\(line)") }
        #expect(text.contains("Before: 90 days ago 78 (16 Dec), 180 days ago 70 (16 Sep)."))
    }

    @Test func aGapLeadsOverToARenewalInSight() throws {
        let bridge = "It leads over to the renewal of "
        #expect(try !export(.brief).text.contains(bridge))
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { turn throws in
            var contract = try #require(try turn.all(Contract.self, account: "acme").first)
            contract.renewalDate = Demo.today + 120
            try turn.save(contract)
        }
        #expect(try export(.brief).text.ranges(of: bridge + "7 Jul").count == 1)
        #expect(try !export(.deck).text.contains("renewal"))
    }

    @Test func theBriefSaysWhatMayBeCountedTwice() throws {
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { turn throws in
            for (category, inputs) in [
                (ValueEntry.Category.time, ["hours": 840, "rate": 50]), (.cost, ["amount": 28_000]),
            ] as [(ValueEntry.Category, [String: Double])] {
                let amount = try ValueEntry.amount(category, inputs: inputs, currency: "USD")
                try turn.save(
                    ValueEntry(
                        id: "acme-\(category)", account: "acme", category: category, inputs: inputs, amount: amount,
                        period: Quarter(containing: Demo.today),
                        provenance: Provenance(source: "test", asOf: Demo.today)))
            }
        }
        #expect(
            try export(.brief).text.contains(
                "May be counted twice: 840 h is exactly 20 minutes for each of the 2,520 tickets."))
    }

    @Test func theRiskPlanHasEachRiskWithWhatIsDoneAboutIt() throws {
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { turn throws in
            var risk = try #require(try turn.find(Risk.self, "globex-R2"))
            risk.rootCause = "nobody said what replaces it"
            risk.successCriteria = "a date for each system"
            risk.trigger = "no date by May"
            risk.escalateTo = Action.Owner(id: "omar", name: "Omar Haddad")
            risk.planB = "we move the history"
            try turn.save(risk)
        }
        let text = try export(.risks, "globex").text
        #expect(
            text.contains(
                "| imports lose rows, and five tickets are open | technical | high | medium | priority action |"))
        for line in [
            "- At risk: $180,000", "- Against it: Ravi Menon, fix CSV import, 6 Mar",
            "- Cause: nobody said what replaces it", "- Over when a date for each system",
            "- Taken up to Omar Haddad if no date by May", "- If that fails: we move the history",
            "**Nothing is done against: the old CRM goes",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(try export(.risks, "larkspur").text.contains("None was logged."))
        #expect(try export(.risks, "globaltech").text.contains("40 more seats for the data team"))
    }

    @Test func noCustomersCopyHasRisksOrRoomToGrow() throws {
        for kind in [DocumentExporter.Kind.agenda, .summary, .checkIn] {
            for account in ["globaltech", "globex"] {
                let text = try export(kind, account).text
                for secret in ["data team", "$24,000", "imports lose rows", "old CRM goes"] {
                    #expect(!text.contains(secret), "\(kind) of \(account): \(secret)")
                }
            }
        }
    }

    @Test func theCalendarHasMeetingStepsAndDueDates() throws {
        let text = try export(.calendar).text
        #expect(text.contains("DTSTART:20260324T190000Z"))  // 15:00 in New York
        #expect(text.contains("QBR-2025Q4-004@qbr"))
        #expect(text.contains("DTSTART;VALUE=DATE:20260320"))
    }

    @Test(arguments: DocumentExporter.Kind.allCases) func everyAccountHasADocumentOrASentence(
        _ kind: DocumentExporter.Kind
    ) throws {
        for account in Demo.book.accounts {
            do {
                let text = try export(kind, account.id).text
                #expect(!text.isEmpty && !text.contains("{{") && !text.contains("Optional("))
            } catch let error as DocumentError {
                #expect(error.description.contains(account.name))
            }
        }
    }

    @Test(arguments: [DocumentExporter.Kind.agenda, .summary, .checkIn])
    func customersReadNothingOfOurs(_ kind: DocumentExporter.Kind) throws {
        for account in Demo.book.accounts {
            guard let text = try? export(kind, account.id).text.lowercased() else { continue }
            for word in ["health", "champion", "detractor", "renew", "carried", "arr "] {
                #expect(!text.contains(word), "\(account.id): \(word)")
            }
        }
    }

    @Test func jsonIsTheFacts() throws {
        let object =
            try JSONSerialization.jsonObject(with: Data(export(.agenda, "acme", .json).text.utf8)) as? [String: Any]
        #expect(object?["account"] as? String == "Acme Corp")
        #expect(object?["prepared_by"] != nil && object?["health"] == nil)
    }

    @Test func aFormatThatDoesNotSuitIsRefused() {
        #expect(throws: ExportError.format(.calendar, .md)) { try export(.calendar, "acme", .md) }
        #expect(throws: ExportError.format(.agenda, .ics)) { try export(.agenda, "acme", .ics) }
    }

    @Test func anUnknownAccountGetsTheNearestNames() {
        #expect(throws: AccountNameError.unknown("acmee", nearest: ["Acme Corp"])) { try export(.agenda, "acmee") }
        #expect(throws: AccountNameError.unknown("zzz", nearest: [])) { try export(.agenda, "zzz") }
    }

    @Test func theDeckTellsOfTheRoadmapWhatMayBeTold() throws {
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        let stamp = Provenance(source: "product", asOf: Demo.today)
        func item(_ id: String, _ what: String, _ state: RoadmapState, isAnnounced: Bool = true) -> RoadmapItem {
            RoadmapItem(
                id: id, what: what, solves: ["month-end report"], state: state,
                expected: DayRange(Demo.today + 30, Demo.today + 40), isAnnounced: isAnnounced, isBeta: false,
                provenance: stamp)
        }
        try workspace.turn(author) { turn in
            try turn.save(item("roadmap-91", "faster month-end runs", .planned))
            try turn.save(item("roadmap-92", "secret month-end helper", .planned, isAnnounced: false))
        }
        let text = try export(.deck, "redpeak").text
        #expect(text.contains("Targeting Q2: **faster month-end runs**"))
        #expect(!text.contains("secret"))
    }
}
