import Testing

@testable import Understanding

/// Work done at the same time, which must give what it gives one after the other.
@Suite struct SpreadTests {
    @Test("what is spread keeps its order", arguments: [0, 1, 7, 8, 9, 1000])
    func whatIsSpreadKeepsItsOrder(_ count: Int) {
        let numbers = Array(0..<count)
        #expect(Spread.map(numbers) { $0 * 3 } == numbers.map { $0 * 3 })
        #expect(Spread.map(count) { $0 + 1 } == numbers.map { $0 + 1 })
    }

    @Test func twoPiecesGiveBothResults() {
        let (sum, text) = Spread.both {
            (1...100).reduce(0, +)
        } and: {
            "text"
        }
        #expect(sum == 5050)
        #expect(text == "text")
    }
}
