import Delivery
import Foundation
import Synchronization
import Testing
import Workspace

/// Ten thousand messages to a receiver that does what real ones do at their worst.
@Suite(.timeLimit(.minutes(10))) struct FaultyReceiverTests {
    /// What it knows: which ids it has taken, and how often each was tried.
    private final class Book: Sendable {
        struct Pages {
            var tries: [String: Int] = [:]
            var taken: [String] = []
            var chance = SeededChance(seed: 7)
        }

        let pages = Mutex(Pages())

        /// A fault for one request in eight. Some of them come after the message was taken.
        func answer(_ request: String) -> Receiver.Answer {
            guard let id = Receiver.header("webhook-id", of: request) else { return .kept(400) }
            return pages.withLock { pages in
                pages.tries[id, default: 0] += 1
                var fault = pages.chance.next(below: 96)
                // Silence takes real time.
                if fault == 9, pages.chance.next(below: 8) > 0 { fault = 0 }
                if fault > 11 || fault == 4 || fault == 5 { pages.taken.append(id) }
                return Self.answer(fault)
            }
        }

        private static func answer(_ fault: Int) -> Receiver.Answer {
            switch fault {
            case 0: .kept(500)
            case 1: .kept(429)
            case 2: .kept(429, ["Retry-After: 3"])
            case 3: .reset
            case 4: .bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf an answer")
            case 5: .nothing
            case 6:
                .bytes(
                    "HTTP/1.1 200 OK\r\n" + String(repeating: "X: \(String(repeating: "y", count: 90))\r\n", count: 900)
                )
            case 7:
                .bytes(
                    "HTTP/1.1 500 X\r\nContent-Encoding: gzip\r\n\r\n" + String(repeating: "\u{1f}z", count: 150_000))
            case 8: .status(302, ["Location: http://169.254.169.254/latest"])
            case 9: .silence
            case 10: .kept(503, ["Retry-After: Mon, 09 Mar 2026 09:00:30 GMT"])
            case 11: .bytes("SSH-2.0-OpenSSH_9.2\r\n")
            default: .kept(200, body: "ok")
            }
        }
    }

    @Test func nothingIsLostOrderHoldsAndEachKeepsItsID() async throws {
        let book = Book()
        let receiver = Receiver(book.answer)
        defer { receiver.stop() }
        let names = (0..<5).map { "#\($0)" }
        let route = PlainRoute(url: receiver.url)
        let desk = try OutboxDesk(Dictionary(uniqueKeysWithValues: names.map { ($0, route) }), timeout: 400)
        let messages = (0..<10_000).map { number in
            OutgoingMessage.sample("m\(number)", to: names[number % 5], in: "c\(number % 50 / 5)")
        }
        try desk.enqueue(messages)
        try await desk.empty()

        let pages = book.pages.withLock(\.self)
        #expect(try desk.workspace.read { try $0.outboxCounts() } == [.sent: 10_000])
        #expect(Set(pages.taken) == Set(messages.map(\.id)))
        #expect(Set(pages.tries.keys) == Set(messages.map(\.id)))
        // Taken twice only where it was taken and the answer did not come through.
        #expect(pages.taken.count < 10_600)
        for lane in Dictionary(grouping: pages.taken, by: { (Int($0.dropFirst()) ?? 0) % 50 }).values {
            let numbers = lane.compactMap { Int($0.dropFirst()) }
            #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
        }
    }

    @Test(arguments: ["https", "http"])
    func aFaultOfTheConnectionIsSaidPlainlyAndWithoutTheURL(scheme: String) async throws {
        let receiver = Receiver { _ in .nothing }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: "\(scheme)://127.0.0.1:\(receiver.port)/s3cret")])
        try desk.enqueue(.sample("m1"))
        _ = try await desk.sender.pass()
        let fault = try #require(try desk.message("m1").fault)
        #expect(fault.hasPrefix(scheme == "https" ? "The host's certificate" : "The host could not be reached"))
        #expect(!fault.contains("s3cret"))
    }
}

/// The same numbers every time.
private struct SeededChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// From 0 up to a bound (SplitMix64).
    mutating func next(below bound: UInt64) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % bound)
    }
}
