import Days
import Reviews
import Testing
import Workspace

/// The demo in a workspace: complete, afresh at will, and never over something else.
@Suite struct DemoFillTests {
    let workspace: Workspace
    let author = Author(
        person: nil, name: "demo", channel: "terminal", conversation: "demo", at: "2026-03-09T08:00:00Z")

    init() throws { workspace = try Workspace.fresh() }

    private func fill() throws { try workspace.turn(author) { try Demo.fill($0) } }

    private func stored<E: Entity>(_ type: E.Type) throws -> Set<E> { try workspace.read { try Set($0.all(type)) } }

    @Test func everyFactOfTheBookIsInTheWorkspace() throws {
        try fill()
        let book = Demo.book
        #expect(try stored(Person.self) == Set(book.people))
        #expect(try stored(Account.self) == Set(book.accounts))
        #expect(try stored(Contract.self) == Set(book.contracts))
        #expect(try stored(Contact.self) == Set(book.contacts))
        #expect(try stored(SPICEDVersion.self) == Set(book.spiced))
        #expect(try stored(Goal.self) == Set(book.goals))
        #expect(try stored(MetricPoint.self) == Set(book.metrics))
        #expect(try stored(TicketRollup.self) == Set(book.ticketRollups))
        #expect(try stored(Review.self) == Set(book.reviews))
        #expect(try stored(Action.self) == Set(book.actions))
        #expect(try stored(ValueEntry.self) == Set(book.values))
        #expect(try stored(HealthSnapshot.self) == Set(book.health))
        #expect(try stored(SuccessPlan.self) == Set(book.plans))
        #expect(try stored(Benchmark.self) == Set(book.benchmarks))
        #expect(try stored(Risk.self) == Set(book.risks))
        #expect(try stored(Opportunity.self) == Set(book.opportunities))
        #expect(try stored(FeatureRequest.self) == Set(book.requests))
        #expect(try stored(RoadmapItem.self) == Set(Demo.roadmap))
        #expect(try workspace.read { try Demo.day(in: $0) } == Demo.today)
        #expect(try workspace.integrityCheck().isEmpty)
    }

    @Test func theNextActionOfTheQuarterIs011() throws {
        try fill()
        let next = try workspace.turn(author) { turn in
            try [Quarter(year: 2026, number: 1), Quarter(year: 2025, number: 4)].map(turn.nextActionID)
        }
        #expect(next == ["QBR-2026Q1-011", "QBR-2025Q4-009"])
    }

    @Test func runAgainItStartsAfresh() throws {
        try fill()
        try workspace.turn(author) { turn in
            var action = try #require(try turn.find(Action.self, "QBR-2025Q4-004"))
            action.dueDate = .init(number: action.dueDate.number + 21)
            try turn.save(action)
            action.id = "QBR-2026Q1-011"
            try turn.save(action)
        }
        try fill()
        #expect(try stored(Action.self) == Set(Demo.book.actions))
    }

    @Test func aWorkspaceWithAnotherAccountIsLeftAlone() throws {
        try fill()
        let other = Account(
            id: "umbra", name: "Umbra", createdAt: Demo.today, provenance: Provenance(source: "a.csv", asOf: Demo.today)
        )
        try workspace.turn(author) { try $0.save(other) }
        #expect(throws: DemoError.notADemo(holding: ["Umbra"])) { try fill() }
        #expect(try workspace.read { try $0.count(.account) } == Demo.book.accounts.count + 1)
    }

    @Test func aWorkspaceWithPeopleAloneIsLeftAlone() throws {
        try workspace.turn(author) { try $0.save(Person(id: "ana", name: "Ana", role: .csm)) }
        let error = #expect(throws: DemoError.self) { try fill() }
        #expect(
            error?.description == "This workspace holds more than the demo (1 person), so it stays as it is; "
                + "name another file with --db for the demo.")
        #expect(try workspace.read { try Demo.day(in: $0) } == nil)
    }

    @Test func accountsWithTheDemosNamesButWithoutItsMarkAreLeftAlone() throws {
        let acme = Account(
            id: "acme", name: "Acme", createdAt: Demo.today, provenance: Provenance(source: "a.csv", asOf: Demo.today))
        try workspace.turn(author) { try $0.save(acme) }
        #expect(throws: DemoError.notADemo(holding: ["1 account"])) { try fill() }
    }
}
