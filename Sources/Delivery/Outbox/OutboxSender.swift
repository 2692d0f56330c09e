import Dispatch
package import Foundation
package import Logging
import ServiceLifecycle
import Synchronization
package import Workspace

/// Delivers what waits in the outbox: at least once, marked once, in order within each conversation.
///
/// What is to go out is claimed and what came of it is noted in one transaction a round, and no message is claimed
/// twice while its lease lasts, so that several programs can send from one workspace.
package final class OutboxSender: Sendable {
    private let workspace: Workspace
    private let ledger: OutboxLedger
    let courier: Courier
    let options: OutboxOptions
    private let logger: Logger
    let now: @Sendable () -> Date
    let chance: @Sendable () -> Double
    private let bell = Bell()
    private let desk = Mutex(Desk())
    /// The disk is waited for here, and nowhere else.
    private let queue = DispatchQueue(label: "qbr.outbox")

    private struct Desk {
        var settled: [OutboxAttempt] = []
        var isStopping = false
    }

    /// - Parameters:
    ///   - now: What time it is.
    ///   - chance: From 0 to 1, for the jitter of retries.
    package init(
        workspace: Workspace, courier: Courier, book: any RouteBook, options: OutboxOptions = OutboxOptions(),
        logger: Logger, now: @escaping @Sendable () -> Date, chance: @escaping @Sendable () -> Double
    ) {
        self.workspace = workspace
        self.courier = courier
        ledger = OutboxLedger(workspace: workspace, book: book, options: options)
        self.options = options
        self.logger = logger
        self.now = now
        self.chance = chance
    }

    /// Sends what is due now, or within some seconds.
    ///
    /// - Returns: When more will be due; nil where nothing waits that could be sent.
    /// - Throws: `WorkspaceError`.
    package func pass(patience: TimeInterval = 0) async throws -> Date? {
        let end = now() + patience
        return try await work(isLasting: false) { next in next.map { $0 > end } ?? true }
    }

    /// Sends until it is stopped: what is due, and what this program puts into the outbox, at once.
    private func sendUntilStopped() async throws {
        workspace.whenEnqueued { [bell] in bell.ring() }
        _ = try await work(isLasting: true) { [self] _ in desk.withLock(\.isStopping) }
    }

    /// Takes nothing more; what is under way is waited for.
    private func stop() {
        desk.withLock { $0.isStopping = true }
        bell.ring()
    }

    /// Goes round: notes what has come back, sends what is due, waits.
    ///
    /// - Parameters:
    ///   - isLasting: Whether it goes on when the workspace cannot be written; else that is thrown.
    ///   - isDone: Asked when nothing is under way, with the time at which more will be due.
    private func work(isLasting: Bool, _ isDone: @Sendable (Date?) -> Bool) async throws -> Date? {
        try await withThrowingDiscardingTaskGroup { group in
            var inHand: [String: Int] = [:]
            while true {
                let settled = desk.withLock { desk in
                    defer { desk.settled = [] }
                    return desk.settled
                }
                var next: Date?
                do {
                    let back = inHand.less(settled)
                    let round = try await round(settled, inHand: back)
                    inHand = back
                    for job in round.jobs {
                        inHand[job.message.destination, default: 0] += 1
                        group.addTask { await self.carry(job) }
                    }
                    next = round.next
                    if inHand.isEmpty, isDone(next) { return next }
                } catch  where isLasting {
                    logger.error("the outbox cannot be read or written", metadata: ["fault": "\(error)"])
                    desk.withLock { $0.settled = settled + $0.settled }
                }
                await bell.wait(next.map { min(max(0, $0.timeIntervalSince(now())), options.look) } ?? options.look)
            }
        }
    }

    private func round(_ settled: [OutboxAttempt], inHand: [String: Int]) async throws -> OutboxLedger.Round {
        let takesMore = !desk.withLock(\.isStopping)
        let round = try await withCheckedThrowingContinuation { continuation in
            queue.async { [ledger, now] in
                continuation.resume(
                    with: Result {
                        try ledger.round(settling: settled, inHand: inHand, takesMore: takesMore, at: now())
                    })
            }
        }
        for attempt in settled { attempt.log(to: logger) }
        return round
    }

    private func carry(_ job: OutboxJob) async {
        let attempt = await attempt(job)
        desk.withLock { $0.settled.append(attempt) }
        bell.ring()
    }
}

extension OutboxSender: Service {
    /// Sends until the program is shut down.
    package func run() async throws {
        try await withGracefulShutdownHandler {
            try await sendUntilStopped()
        } onGracefulShutdown: {
            self.stop()
        }
    }
}

extension [String: Int] {
    /// How many are under way to each destination once these are back.
    fileprivate func less(_ settled: [OutboxAttempt]) -> [String: Int] {
        settled.reduce(into: self) { $0[$1.job.message.destination, default: 0] -= 1 }.filter { $0.value > 0 }
    }
}
