import Days
import Foundation
import Testing

@Suite struct QuarterTests {
    @Test(
        "the quarter of a day",
        arguments: [
            ("2026-01-01", "2026Q1"), ("2026-03-31", "2026Q1"), ("2026-04-01", "2026Q2"), ("2025-12-31", "2025Q4"),
        ])
    func quarter(day: String, quarter: String) {
        #expect(Day(iso: day).map { Quarter(containing: $0).description } == quarter)
    }

    @Test func aQuarterIsReadAndWritten() {
        #expect(Quarter("2026Q1")?.description == "2026Q1")
        #expect(Quarter("2026q4")?.number == 4)
        #expect(Quarter("2026Q5") == nil)
        #expect(Quarter("Q1") == nil)
        #expect(Quarter("") == nil)
        #expect(Quarter("-1Q1") == nil)
    }

    @Test func itsDaysAreFirstToLast() {
        #expect(Quarter(year: 2026, number: 1).days.start.description == "2026-01-01")
        #expect(Quarter(year: 2026, number: 1).days.end.description == "2026-03-31")
        #expect(Quarter(year: 2024, number: 1).days.count == 91)
    }

    @Test func addingCrossesYears() {
        let quarter = Quarter(year: 2026, number: 1)
        #expect(quarter.adding(-1).description == "2025Q4")
        #expect(quarter.adding(7).description == "2027Q4")
        #expect(quarter.adding(-1) < quarter)
    }

    @Test func aDayIsStoredAsItsText() throws {
        let day = try #require(Day(iso: "2026-03-09"))
        let data = try JSONEncoder().encode([day])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-03-09"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["9 March"]"#.utf8))
        }
    }
}
