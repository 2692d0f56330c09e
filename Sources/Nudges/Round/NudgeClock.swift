package import Foundation
import ServiceLifecycle

/// Runs rounds as time goes on: at the destinations' times, and now and then for what has changed since.
package struct NudgeClock<C: Clock>: Service where C.Duration == Duration {
    private let round: NudgeRound
    private let holder: String
    private let clock: C
    private let now: @Sendable () -> Date
    private let wall: @Sendable () -> Date
    private let report: @Sendable (Result<[RoundOutcome]?, any Error>) -> Void

    /// - Parameters:
    ///   - holder: Tells this process's rounds from those of others.
    ///   - clock: What is slept by.
    ///   - now: What time it is for the destinations; looked at again after each sleep, for machines sleep too.
    ///   - wall: What time it is for the lease and the log.
    ///   - report: Hears what each round came to.
    package init(
        _ round: NudgeRound, holder: String, clock: C, now: @escaping @Sendable () -> Date,
        wall: @escaping @Sendable () -> Date,
        report: @escaping @Sendable (Result<[RoundOutcome]?, any Error>) -> Void
    ) {
        self.round = round
        self.holder = holder
        self.clock = clock
        self.now = now
        self.wall = wall
        self.report = report
    }

    /// Runs until it is cancelled or the services shut down gracefully.
    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                report(Result { try round.run(at: now(), wall: wall(), holder: holder) })
                try await clock.sleep(for: pause)
            }
        }
    }

    /// Until the next digest, but never longer than five minutes: what was done meanwhile is taken off a digest that
    /// can be edited, and a clock that was set is noticed.
    private var pause: Duration {
        let now = now()
        let next = round.nextMoment(after: now).map { max(1, $0.timeIntervalSince(now)) } ?? 300
        return .milliseconds(Int(min(300, next) * 1000))
    }
}
