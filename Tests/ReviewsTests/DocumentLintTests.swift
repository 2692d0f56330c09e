import Days
import Testing

@testable import Reviews

@Suite struct DocumentLintTests {
    private static let today = Day(number: 20_521)  // 2026-03-09

    private func review(_ id: String, _ titles: [String], objectives: [String] = [], held: Day? = nil) -> Review {
        Review(
            id: id, account: "acme", quarter: Quarter(containing: Self.today), type: .qbr, heldAt: held,
            objectives: objectives,
            agenda: titles.map {
                AgendaItem(section: .custom, title: $0, minutes: 20, owner: .joint, focus: .forward)
            })
    }

    private func lints(
        slides: Int? = nil, review: Review? = nil, last: Review? = nil, takeaways: [String]? = nil
    ) -> [String] {
        DocumentLint.lints(
            slides: slides, most: 20, review: review ?? self.review("a", ["Goals"]), last: last, takeaways: takeaways
        ).map(\.code)
    }

    @Test func aDeckOfTwentySlidesPassesAndOneMoreDoesNot() {
        #expect(lints(slides: 20) == [])
        #expect(lints(slides: 21) == ["L42"])
        #expect(lints(slides: nil) == [])
    }

    @Test func theSameAgendaAsLastTimeIsSaid() {
        let last = review("b", ["Goals", "Results"], held: Self.today - 83)
        #expect(lints(review: review("a", ["Goals", "Results"]), last: last) == ["L19"])
        #expect(lints(review: review("a", ["Goals", "Roll-out"]), last: last) == [])
        #expect(lints(review: review("a", ["Goals", "Results"], objectives: ["three plants live"]), last: last) == [])
        #expect(lints(review: review("a", []), last: review("b", [], held: Self.today - 83)) == [])
    }

    @Test func pointsThatNobodyWroteAreSaid() {
        #expect(lints(takeaways: []) == ["L41"])
        #expect(lints(takeaways: ["Resolution is down to 18 h"]) == [])
        #expect(lints(takeaways: nil) == [])
    }
}
