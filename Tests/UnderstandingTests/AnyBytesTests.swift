import Days
import Testing

@testable import Understanding

/// Whatever is typed: no crash, ranges inside the text, nothing read twice, the same answer again.
@Suite struct AnyBytesTests {
    private let words = [
        "friday", "next", "last", "q", "2", "31", "feb", "of", "the", "end", "-", "/", ".", ",", "before", "after",
        "two",
        "weeks", "ago", "in", "half", "a", "million", "$", "%", "k", "usd", "0", "99999999999999999999", "fy", "26",
        "first",
        "business", "day", "days", "from", "to", "between", "and", "acme", "sarah", "me", "their", "cfo", "@", ":",
        "15",
        "'", "’s", "\u{301}", "é", "🙂", "\u{200D}", "\n", "\0", "مرحبا", "Ⅷ", "ß", "may", "week", "1/2", "2026", "asap",
        "½", "m", "h", "b", "hours", "percent", "thirds", "quarter", "couple", "point", "five", "hundred", "thousand",
        "€", "cents", "rs", "canadian", "dollars", "kr", "e", "000", "1.200", "12:30", "later", "minus", "per", "cent",
        "to", "or", "about", "~",
    ]

    private func check(_ text: String, _ reader: Reader, _ context: ReadingContext) {
        let reading = reader.read(text, in: context)
        let count = text.unicodeScalars.count
        var end = 0
        for entity in reading.entities {
            #expect(
                entity.range.lowerBound >= end && entity.range.upperBound <= count && !entity.range.isEmpty, "\(text)")
            end = entity.range.upperBound
        }
        #expect(reading == reader.read(text, in: context), "\(text)")
    }

    @Test func anyWordsAndBytesAreRead() throws {
        let reader = try Reader(intents: ReaderTests.intents)
        var random = SplitMix(seed: 7)
        for _ in 0..<4000 {
            var context = ReadingContext(
                today: Day(number: 19_000 + random.next(below: 5000)), people: ConversationLineTests.people,
                accounts: ConversationLineTests.accounts, me: Named(id: "me", name: "Me"),
                anchors: ["qbr": Sample.monday])
            context.sense = random.next(below: 2) == 0 ? .due : .past
            context.fiscalYearStartMonth = [nil, 1, 2, 7][random.next(below: 4)]
            var text = ""
            for _ in 0..<random.next(below: 14) {
                text += words[random.next(below: words.count)]
                if random.next(below: 4) > 0 { text += " " }
            }
            check(text, reader, context)
            let bytes = (0..<random.next(below: 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            check(String(decoding: bytes, as: UTF8.self), reader, context)
        }
    }

    @Test(
        "long and deep texts end",
        arguments: ["3 days before ", "end of ", "the ", "between 1 and ", "(", "[a", "1/", "no "])
    func longTextsEnd(_ part: String) throws {
        let reader = try Reader(intents: ReaderTests.intents)
        check(String(repeating: part, count: 3000), reader, ReadingContext(today: Sample.wednesday))
    }

    @Test func farDaysDoNotTrap() throws {
        let reader = try Reader(intents: [])
        for number in [Int.min / 4, -4_000_000, 4_000_000, Int.max / 4] {
            for text in [
                "in 99999 years", "next quarter", "fy26", "feb 30", "end of year", "99999 business days ago",
                "the 31st",
            ] {
                check(text, reader, ReadingContext(today: Day(number: number), sense: .past))
                check(text, reader, ReadingContext(today: Day(number: number)))
            }
        }
    }
}
