import Days
import Reviews
import Testing

@testable import Workspace

/// What product builds, from a file: only what it calls announced is anybody's to tell.
struct ImportRoadmapTests {
    private let workspace: Workspace
    private let header = "id,feature,status,expected,shipped_on,solves,announced,beta\n"

    init() throws { workspace = try Workspace.inMemory() }

    private func outcome(_ rows: String, asOf: String = "2026-02-01") throws -> ImportOutcome? {
        try workspace.take(["roadmap.csv": header + rows], options(asOf: asOf)).first
    }

    @Test func aRowIsAnItemWithItsTimeAndItsProblems() throws {
        let outcome = try outcome("P-7,SSO federation,In release,2026-04,,sso; login,yes,yes\n")
        #expect(outcome?.plan?.kind == "roadmap with plain column names")
        #expect(
            try workspace.all(RoadmapItem.self) == [
                RoadmapItem(
                    id: "P-7", what: "SSO federation", solves: ["sso", "login"], state: .inRelease,
                    expected: DayRange(try day("2026-04-01"), try day("2026-04-30")), isAnnounced: true, isBeta: true,
                    provenance: Provenance(source: "roadmap.csv", asOf: try day("2026-02-01")))
            ])
    }

    @Test(
        "a time is a month, a quarter, a half-year or a year",
        arguments: [
            ("2026-09", "2026-09-01", "2026-09-30"), ("2026Q3", "2026-07-01", "2026-09-30"),
            ("Q3 2026", "2026-07-01", "2026-09-30"), ("2026-H2", "2026-07-01", "2026-12-31"),
            ("H1 2027", "2027-01-01", "2027-06-30"), ("2027", "2027-01-01", "2027-12-31"),
            ("2026-09-17", "2026-09-01", "2026-09-30"),
        ])
    func spans(text: String, start: String, end: String) throws {
        #expect(SpanText.span(text) == DayRange(try day(start), try day(end)))
    }

    @Test func whatNobodyAnnouncedStaysOurs() throws {
        let plan = try #require(try outcome(",surge routing,planned,2026Q3,,,,\n")?.plan)
        #expect(plan.warnings == ["things that are not announced, so nobody is told of them: 1 (line 2)"])
        #expect(try workspace.all(RoadmapItem.self).map(\.isAnnounced) == [false])
        #expect(try workspace.all(RoadmapItem.self).map(\.id) == ["roadmap-surge-routing"])
    }

    @Test func aLaterFileMovesItOnAndWhoAskedWaitsToHearIt() throws {
        _ = try outcome(",dark mode,exploring,,,,yes,\n")
        let asked = FeatureRequest(
            id: "acme-F1", account: "acme", what: "dark mode", state: .exploring, roadmapItem: "roadmap-dark-mode",
            lastToldCustomer: try day("2026-02-02"), askedOn: try day("2026-01-05"),
            provenance: Provenance(source: "Maya", asOf: try day("2026-01-05")))
        let account = Account(
            id: "acme", name: "Acme", createdAt: asked.askedOn, provenance: asked.provenance)
        try workspace.turn(.importer) { turn in
            try turn.save(account)
            try turn.save(asked)
        }
        _ = try outcome(",Dark mode,shipped,,2026-03-02,,yes,\n", asOf: "2026-03-03")
        let item = try #require(try workspace.all(RoadmapItem.self).first)
        let shipped = try day("2026-03-02")
        #expect(item.state == .shipped && item.shippedOn == shipped)
        let request = try #require(try workspace.all(FeatureRequest.self).first)
        #expect(request.state == .shipped && request.lastToldCustomer == nil)
        #expect(try outcome(",Dark mode,shipped,,2026-03-02,,yes,\n", asOf: "2026-03-03")?.plan?.unchanged == 1)
    }

    @Test(
        "what cannot be read is said and nothing comes in",
        arguments: [
            (",dark mode,soon,,,,yes,\n", "that is none of shipped, in_release, planned"),
            (",dark mode,planned,someday,,,yes,\n", "Write it like 2026-09, 2026Q3 or 2026H2."),
            (",dark mode,planned,2026Q5,,,yes,\n", "Write it like 2026-09, 2026Q3 or 2026H2."),
            (",dark mode,planned,,,,perhaps,\n", "that is neither yes nor no."),
            (",,planned,,,,yes,\n", "the feature is missing."),
        ])
    func faultsAreSaid(row: String, words: String) throws {
        let plan = try #require(try outcome(row)?.plan)
        #expect(plan.faults.contains { $0.description.contains(words) }, "\(plan.faults.map(\.description))")
        #expect(try workspace.all(RoadmapItem.self).isEmpty)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
}
