import Testing

@testable import Understanding

/// Long texts take no longer than their length asks for, whatever they are made of.
@Suite(.serialized) struct LongTextTests {
    private static let reader = Result { try Reader(intents: ReaderTests.intents) }

    @Test(
        "forty kilobytes are read in a moment",
        arguments: [
            "send the deck to sarah by friday. ", "two million ", "a@b.co,", "www.", "one hundred and ", "5 ",
            "3 days before ", "1-2 ", "the ", "next ", "acme ", "$5,", "x", "friday-", "end of ", "their cfo ",
            "week of ",
            "monday of the week of ",
        ])
    func fortyKilobytes(_ part: String) throws {
        let reader = try LongTextTests.reader.get()
        let context = ReadingContext(
            today: Sample.wednesday, people: ConversationLineTests.people, accounts: ConversationLineTests.accounts)
        let text = String(repeating: part, count: 40_000 / part.utf8.count)
        let clock = ContinuousClock()
        let entities = clock.measure { _ = reader.entities(in: text, context: context) }
        let reading = clock.measure { _ = reader.read(text, in: context) }
        // A build for debugging on a busy machine takes some tenths of a second; what grew with the square took many.
        #expect(entities < .seconds(5))
        #expect(reading < .seconds(5))
    }
}
