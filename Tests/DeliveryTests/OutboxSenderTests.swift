import Delivery
import Foundation
import Logging
import Reviews
import ServiceLifecycle
import Synchronization
import Testing
import Workspace

/// The outbox emptied over real sockets; the clock is moved by hand.
@Suite(.timeLimit(.minutes(3))) struct OutboxSenderTests {
    @Test func whatIsDueArrivesAndIsMarkedOnce() async throws {
        let receiver = Receiver { _ in .kept(200, ["receipt: r1"]) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("m1"), .sample("m2", in: "c1"))
        #expect(try await desk.sender.pass() == nil)
        #expect(receiver.headers("webhook-id").sorted() == ["m1", "m2"])
        #expect(try desk.message("m1").state == .sent)
        #expect(try desk.message("m1").receipt == "r1")
        _ = try await desk.sender.pass()
        #expect(receiver.requests.count == 2)
    }

    @Test func aFailureIsTriedAgainLaterUnderTheSameID() async throws {
        let left = Mutex([500, 503])
        let receiver = Receiver { _ in .kept(left.withLock { $0.popLast() } ?? 200) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("m1"))
        let next = try await desk.sender.pass()
        #expect(next == desk.clock.now + 5)
        #expect(try desk.message("m1").fault == "It answered with status 503.")
        #expect(try await desk.sender.pass() == next)
        #expect(receiver.requests.count == 1)
        try await desk.empty()
        #expect(receiver.headers("webhook-id") == ["m1", "m1", "m1"])
        #expect(try desk.message("m1").attempts == 3)
        #expect(try desk.workspace.read { try $0.outboxPlace("#a")?.fault } == nil)
    }

    @Test func aConversationKeepsItsOrderAndOthersGoOn() async throws {
        let fails = Mutex(true)
        let receiver = Receiver { request in
            .kept(request.contains("webhook-id: a1") && fails.withLock(\.self) ? 500 : 200)
        }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("a1", in: "a"), .sample("a2", in: "a"), .sample("b1", in: "b"), .sample("n1"))
        _ = try await desk.sender.pass()
        #expect(receiver.headers("webhook-id").sorted() == ["a1", "b1", "n1"])
        fails.withLock { $0 = false }
        try await desk.empty()
        #expect(receiver.headers("webhook-id").suffix(2) == ["a1", "a2"])
    }

    @Test func aMessageWaitsForItsTime() async throws {
        let receiver = Receiver { _ in .kept(200) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        var message = OutgoingMessage.sample("m1")
        message.notBefore = desk.clock.now + 3600
        try desk.enqueue(message)
        #expect(try await desk.sender.pass() == message.notBefore)
        #expect(receiver.requests.isEmpty)
        try await desk.empty()
        #expect(receiver.requests.count == 1)
    }

    @Test func tooFastSlowsTheWholeDestination() async throws {
        let isFirst = Mutex(true)
        let receiver = Receiver { _ in
            let wasFirst = isFirst.withLock { first in
                defer { first = false }
                return first
            }
            return wasFirst ? .kept(429, ["Retry-After: 40"]) : .kept(200)
        }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)]) { $0.share = 1 }
        try desk.enqueue(.sample("m1", in: "1"), .sample("m2", in: "2"), .sample("m3", in: "3"))
        #expect(try await desk.sender.pass() == desk.clock.now + 40)
        #expect(receiver.requests.count == 1)
        try await desk.empty()
        #expect(receiver.requests.count == 4)
        #expect(try desk.message("m1").attempts == 1)
    }

    @Test func aDestinationHasItsPace() async throws {
        let receiver = Receiver { _ in .kept(200) }
        defer { receiver.stop() }
        var manners = Manners.webhook
        manners.interval = 1
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url, manners: manners)])
        try desk.enqueue((1...3).map { .sample("m\($0)", in: "\($0)") })
        for count in 1...3 {
            let next = try await desk.sender.pass()
            #expect(receiver.requests.count == count)
            #expect(next == (count < 3 ? desk.clock.now + 1 : nil))
            if let next { desk.clock.move(to: next) }
        }
    }

    @Test(arguments: ["410", "no_service"])
    func aDestinationThatIsGoneIsClosedAndAdminsAreToldOnce(how: String) async throws {
        let isGone = Mutex(true)
        let receiver = Receiver { _ in
            guard isGone.withLock(\.self) else { return .kept(200) }
            return how == "410" ? .kept(410) : .kept(404, body: how)
        }
        defer { receiver.stop() }
        var manners = Manners.slack
        manners.interval = 0
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url, manners: manners)])
        try desk.turn { turn in
            try turn.save(Person(id: "ann", name: "Ann", role: .admin))
            try turn.save(Person(id: "maya", name: "Maya", role: .csm))
        }
        try desk.enqueue((1...4).map { .sample("m\($0)", in: $0 < 3 ? "x" : "\($0)") })
        try await desk.empty()
        let notices = try desk.workspace.read { try $0.outbox(to: "person:ann") }
        #expect(notices.count == 1)
        #expect(notices.first.map { String(decoding: $0.body, as: UTF8.self).hasPrefix("#a: It answered ") } == true)
        #expect(try desk.workspace.read { try $0.outbox(to: "person:maya") } == [])
        #expect(try desk.workspace.read { try $0.outboxPlace("#a")?.closedAt } == "2026-03-09T09:00:00Z")
        #expect(try desk.message("m1").state == .dead)
        #expect(try desk.message("m2").state == .queued)
        let before = receiver.requests.count
        try await desk.empty()
        #expect(receiver.requests.count == before)

        isGone.withLock { $0 = false }
        #expect(
            try desk.turn { turn in try ["m1", "m3", "m4"].map { try turn.retry($0, at: desk.clock.now) } } == [
                true, true, true,
            ])
        try await desk.empty()
        #expect(try desk.workspace.read { try $0.outbox(.sent) }.map(\.id) == ["m1", "m2", "m3", "m4"])
        #expect(receiver.headers("webhook-id").filter { ["m1", "m2"].contains($0) }.suffix(2) == ["m1", "m2"])
    }

    @Test func whatIsRefusedIsKeptAsADeadLetterAndTheNextGoes() async throws {
        let receiver = Receiver { request in .kept(request.contains("webhook-id: m1") ? 413 : 200) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url, manners: .mattermost)])
        try desk.enqueue(.sample("m1"), .sample("m2"))
        try await desk.empty()
        #expect(try desk.message("m1").state == .dead)
        #expect(try desk.message("m2").state == .sent)
        #expect(try desk.turn { try $0.drop("m1") })
        #expect(try desk.message("m1").state == .withdrawn)
        #expect(try desk.turn { try $0.drop("m1") } == false)
        #expect(try desk.turn { try $0.retry("m2", at: desk.clock.now) } == false)
    }

    @Test func afterTenAttemptsAMessageIsGivenUp() async throws {
        let receiver = Receiver { _ in .kept(500) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("m1"))
        let began = desk.clock.now
        try await desk.empty()
        #expect(receiver.headers("webhook-id") == Array(repeating: "m1", count: 10))
        #expect(desk.clock.now.timeIntervalSince(began) == 272_105)
        #expect(try desk.message("m1").fault == "It answered with status 500. It was tried 10 times.")
    }

    @Test func severalPostsGoInOrderAndNoneTwice() async throws {
        let left = Mutex([200, 500, 200])
        let receiver = Receiver { request in
            .kept(left.withLock { $0.popLast() } ?? 200, ["receipt: r\(Receiver.header("post", of: request) ?? "")"])
        }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url, posts: 3)])
        try desk.enqueue(.sample("m1"))
        try await desk.empty()
        #expect(receiver.headers("post") == ["1", "2", "2", "3"])
        #expect(try desk.message("m1").receipt == "r1")
    }

    @Test func anEditGoesToWhereTheMessageIs() async throws {
        let receiver = Receiver { _ in .kept(200, ["receipt: r\(UUID().uuidString)"]) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url, edits: true)])
        try desk.enqueue(.sample("m1"), .sample("e1", replaces: "m1"), .sample("e2", replaces: "e1"))
        try await desk.empty()
        #expect(receiver.requests.map { $0.prefix(4) } == ["POST", "PATC", "PATC"])
        #expect(Set(try ["m1", "e1", "e2"].map { try desk.message($0).receipt }).count == 1)
    }

    @Test func anEditIsLeftOutWhereNothingCanBeEdited() async throws {
        let receiver = Receiver { _ in .kept(200) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("m1"), .sample("e1", replaces: "m1"), .sample("e2", replaces: "e1"))
        try desk.enqueue(.sample("n1", replaces: "never"))
        try await desk.empty()
        #expect(receiver.headers("webhook-id") == ["m1", "n1"])
        #expect(try ["e1", "e2"].map { try desk.message($0).state } == [.withdrawn, .withdrawn])
    }

    @Test func whatHasNoWayWaits() async throws {
        let desk = try OutboxDesk([:])
        try desk.enqueue(.sample("m1", to: "person:maya"))
        #expect(try await desk.sender.pass() == nil)
        #expect(try desk.message("m1").state == .queued)
        #expect(try desk.message("m1").attempts == 0)
    }

    @Test func twoProgramsNeverSendTheSameAtOnce() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "qbr-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let receiver = Receiver { _ in .kept(200) }
        defer { receiver.stop() }
        let routes = ["#a": PlainRoute(url: receiver.url)]
        let desks = try (0..<2).map { _ in
            try OutboxDesk(routes, workspace: try Workspace.open(at: "\(folder)/qbr.sqlite"))
        }
        try desks[0].enqueue((0..<200).map { .sample("m\($0)", in: "\($0 % 40)") })
        try await withThrowingDiscardingTaskGroup { group in
            for desk in desks { group.addTask { while try await desk.sender.pass() != nil {} } }
        }
        #expect(receiver.headers("webhook-id").count == 200)
        #expect(try desks[0].workspace.read { try $0.outbox(.sent) }.count == 200)
    }

    @Test func whatACrashLeftIsSentWhenItsLeaseIsOver() async throws {
        let receiver = Receiver { _ in .kept(200) }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        try desk.enqueue(.sample("m1"))
        let claim = try desk.turn { turn in
            try turn.claim(9, at: desk.clock.now, lease: 90) { _ in OutboxPace(room: 9) }
        }
        #expect(claim.messages.map(\.id) == ["m1"])
        // It may be under way, so nobody can have it sent beside that.
        #expect(try desk.turn { try $0.retry("m1", at: desk.clock.now) })
        #expect(try await desk.sender.pass() == desk.clock.now + 90)
        #expect(receiver.requests.isEmpty)
        try await desk.empty()
        #expect(receiver.headers("webhook-id") == ["m1"])
        // The one that was thought dead comes back: its failure counts no more, its arrival would.
        try desk.turn { turn in
            try turn.settle(claim.messages[0], .again(at: desk.clock.now, fault: "late"), at: desk.clock.now)
        }
        #expect(try desk.message("m1").state == .sent)
    }

    @Test func theServiceSendsWhatIsWrittenMeanwhileAndStopsWhenItIsTold() async throws {
        let (arrivals, continuation) = AsyncStream<Void>.makeStream()
        let receiver = Receiver { _ in
            continuation.yield()
            return .kept(200)
        }
        defer { receiver.stop() }
        let desk = try OutboxDesk(["#a": PlainRoute(url: receiver.url)])
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: desk.sender)], logger: .init(label: "test")))
        try await withThrowingDiscardingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            var iterator = arrivals.makeAsyncIterator()
            for number in 1...5 {
                try desk.enqueue(.sample("m\(number)"))
                _ = await iterator.next()
            }
            await group.triggerGracefulShutdown()
        }
        #expect(try desk.workspace.read { try $0.outbox(.sent) }.count == 5)
    }
}
