import Reviews
import Testing

/// A goal's figures where its own words name them.
@Suite struct GoalFiguresTests {
    @Test(arguments: [
        ("CSAT 3.2 → 4.5", "CSAT 3.2 → 4.7"), ("4.5 of 5, from 4.5", "4.5 of 5, from 4.7"), ("CSAT 4.5.", "CSAT 4.7."),
    ])
    func theLastPlaceOfAFigureChanges(text: String, expected: String) {
        #expect(text.replacingFigure("4.5", by: "4.7") == expected)
    }

    @Test(arguments: ["14.5 h", "4.55", "4.5,3", "CSAT"])
    func aFigureInsideAnotherIsNone(text: String) {
        #expect(text.replacingFigure("4.5", by: "4.7") == nil)
    }

    @Test func aNewTargetStandsInTheWordsOfTheGoalToo() {
        let goal = Goal(
            id: "g", account: "a", category: .quality, statement: "Customers rate answers 4.5 of 5", short: "CSAT 4.5",
            target: 4.5, provenance: TheBook.provenance)
        let next = goal.aiming(at: 4.7, by: Provenance(source: "Maya", asOf: TheBook.day("2026-03-09")))
        #expect(next.target == 4.7)
        #expect(next.targetSetOn == TheBook.day("2026-03-09"))
        #expect(next.short == "CSAT 4.7")
        #expect(next.statement == "Customers rate answers 4.7 of 5")
        #expect(next.targetProvenance == Provenance(source: "Maya", asOf: TheBook.day("2026-03-09")))
        #expect(next.provenance == TheBook.provenance)
    }
}
