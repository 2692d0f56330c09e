import Foundation
import Testing

@testable import Understanding

/// Long texts take no longer than their length asks for, whatever they are made of.
@Suite(.serialized) struct LongTextTests {
    private static let reader = Result { try Reader(intents: ReaderTests.intents) }

    @Test(
        "forty kilobytes take four times as much as ten",
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
        func work(_ bytes: Int) -> UInt64 {
            let text = String(repeating: part, count: bytes / part.utf8.count)
            return Self.processorTime {
                _ = reader.entities(in: text, context: context)
                _ = reader.read(text, in: context)
            }
        }
        _ = work(1_000)
        // Four times as much by length; what grows with the square takes sixteen times as much.
        #expect(work(40_000) < 10 * work(10_000))
    }

    /// Nanoseconds that this thread was at work: how busy the machine is does not count.
    private static func processorTime(_ work: () -> Void) -> UInt64 {
        let start = now()
        work()
        return now() - start
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
