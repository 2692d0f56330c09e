import Foundation
import Nudges
import Synchronization
import Testing
import Workspace

/// The clock of a server that goes on.
@Suite struct NudgeClockTests {
    /// Lets nobody wait: each sleep is noted and over at once.
    private final class Leap: Clock {
        typealias Instant = ContinuousClock.Instant

        let slept = Mutex<[Duration]>([])
        var now: Instant { ContinuousClock.now }
        var minimumResolution: Duration { .zero }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            try Task.checkCancellation()
            slept.withLock { $0.append(now.duration(to: deadline)) }
            await Task.yield()
        }
    }

    @Test func itRunsARoundAtOnceAndSleepsNoLongerThanUntilTheNextDigest() async throws {
        let workspace = try Workspace.demo()
        let round = NudgeRound(
            workspace, playbook: try Shipped.playbook(), phrasebook: try Shipped.phrasebook(),
            destinations: [.followUps()])
        // A minute passes with each look at the time.
        let minutes = Mutex(0)
        let heard = Mutex<[[RoundOutcome.Result]]>([])
        let leap = Leap()
        let (reports, teller) = AsyncStream<Int>.makeStream()
        let clock = NudgeClock(
            round, holder: "test", clock: leap,
            now: {
                Date.at("2026-03-09T09:05:00Z").addingTimeInterval(
                    Double(
                        minutes.withLock {
                            $0 += 1; return $0
                        }) * 60)
            },
            wall: { .at("2026-03-09T09:05:00Z") }
        ) { result in
            let count = heard.withLock {
                $0.append(((try? result.get()) ?? [])?.map(\.result) ?? [])
                return $0.count
            }
            teller.yield(count)
        }
        let running = Task { try await clock.run() }
        for await count in reports where count == 4 { break }
        running.cancel()
        _ = await running.result
        let results = heard.withLock { $0.prefix(4).flatMap(\.self) }
        #expect(
            results == [
                .notYet(next: .at("2026-03-09T09:10:00Z")), .notYet(next: .at("2026-03-09T09:10:00Z")),
                .queued(message: "digest-cs-followups-2026-03-09", lines: 11), .doneToday,
            ])
        let slept = leap.slept.withLock { $0.prefix(3) }
        #expect(slept.allSatisfy { $0 <= .seconds(300) })
        #expect(
            slept.first.map { $0 > .seconds(100) && $0 <= .seconds(180) } == true, "three minutes are left to 09:10")
        #expect(try workspace.read { try $0.outbox() }.count == 1)
    }
}
