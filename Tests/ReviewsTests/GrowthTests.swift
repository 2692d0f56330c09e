import Days
import Reviews
import Testing

/// Room to grow, out of what is on file and nothing else.
@Suite struct GrowthTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func space(
        active: Double?, seats: Int? = 100, modules: [String] = [], others: [[String]] = [], renews: String? = nil,
        actions: [Action] = []
    ) -> Whitespace {
        var contract = TheBook.contract(arr: 100_000, renews: renews, seats: seats)
        contract.modules = modules
        let bought = others.enumerated().map { index, modules -> Contract in
            var contract = TheBook.contract(arr: 1)
            contract.account = "other-\(index)"
            contract.modules = modules
            return contract
        }
        let metrics = active.map { [TheBook.point("active_seats", $0, "2026-03-01")] } ?? []
        return Whitespace(
            AccountFile(account: TheBook.account(), contract: contract, actions: actions, metrics: metrics),
            others: bought + [contract], playbook: playbook, today: TheBook.today)
    }

    @Test(
        "nearly all seats taken, many empty, or neither",
        arguments: [
            (90.0, Whitespace.Seats.full), (100, .full), (89, .fitting), (60, .fitting), (59, .spare), (0, .spare),
        ])
    func theSeatsSayIt(active: Double, seats: Whitespace.Seats) {
        #expect(space(active: active).seats == seats)
    }

    @Test func whatNobodyToldIsMissing() {
        #expect(space(active: nil).seats == nil)
        #expect(space(active: nil).active == nil)
        #expect(space(active: 10, seats: nil).seats == nil)
    }

    @Test func modulesThatOthersHaveAreNamedOnce() {
        let found = space(active: 50, modules: ["API"], others: [["api", "SSO"], ["analytics", "SSO"]])
        #expect(found.otherModules == ["SSO", "analytics"])
    }

    @Test func theMomentIsWrongNearARenewalOrWithADebtOfOurs() {
        #expect(space(active: 50, renews: "2026-12-09").blockers == [])
        #expect(space(active: 50, renews: "2026-06-08").blockers == [.renewal])
        #expect(space(active: 50, actions: [TheBook.action(due: "2026-03-06")]).blockers == [.late])
        #expect(space(active: 50, actions: [TheBook.action(due: "2026-03-06", side: .theirs)]).blockers == [])
    }

    @Test(
        "each of the six ways to grow is told by its words",
        arguments: [
            ("40 more seats", Opportunity.Kind.users), ("a workflow for returns", .useCase),
            ("the analytics module", .product), ("they open an office in asia", .geographic),
            ("their finance department", .departmental), ("they would do a case study", .advocacy),
        ])
    func aSentenceTellsTheWay(text: String, type: Opportunity.Kind) {
        #expect(playbook.opportunities.type(of: text) == type)
    }

    @Test func eachWayHasQuestionsThatOpenIt() {
        #expect(playbook.opportunities.types.flatMap(\.ask).count >= 12)
        for type in Opportunity.Kind.allCases { #expect(playbook.opportunities.topic(type)?.ask.isEmpty == false) }
    }

    @Test func aPlaybookWithoutQuestionsIsAtFault() throws {
        let faulty = try TheBook.playbook { $0.replacing("full_from_pct: 90", with: "full_from_pct: 50") }
        #expect(faulty.faults() == ["opportunities.full_from_pct: write up to 100, and spare_below_pct not above it."])
    }
}
