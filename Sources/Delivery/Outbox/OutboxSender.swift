import Dispatch
package import Foundation
package import Logging
import Reviews
import ServiceLifecycle
import Synchronization
package import Workspace

/// Delivers what waits in the outbox: at least once, marked once, in order within each conversation.
///
/// What is to go out is claimed and what came of it is noted in one transaction a round, and no message is claimed
/// twice while its lease lasts, so that several programs can send from one workspace.
package final class OutboxSender: Sendable {
    private let workspace: Workspace
    private let courier: Courier
    private let book: any RouteBook
    private let options: OutboxOptions
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let chance: @Sendable () -> Double
    private let bell = Bell()
    private let desk = Mutex(Desk())
    /// The disk is waited for here, and nowhere else.
    private let queue = DispatchQueue(label: "qbr.outbox")

    private struct Desk {
        var settled: [Attempt] = []
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
        self.book = book
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
                    let round = try await round(settled, inHand)
                    inHand = Self.left(inHand, settled)
                    for job in round.jobs {
                        inHand[job.message.destination, default: 0] += 1
                        group.addTask { await self.carry(job) }
                    }
                    inHand = inHand.filter { $0.value > 0 }
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

    private func carry(_ job: Job) async {
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

// MARK: - Attempts

extension OutboxSender {
    /// A message with the way that it goes.
    private struct Job: Sendable {
        var message: OutgoingMessage
        var route: any OutboxRoute
        var earlier: OutgoingMessage?
    }

    /// What came of it.
    private struct Attempt: Sendable {
        var job: Job
        var outcome: OutboxOutcome
    }

    private func attempt(_ job: Job) async -> Attempt {
        let requests: [OutgoingRequest]
        do {
            requests = try job.route.requests(for: job.message, replacing: job.earlier, at: now())
        } catch {
            return Attempt(job: job, outcome: .dead(fault: "It cannot be written as that platform wants it."))
        }
        guard let last = requests.indices.last else {
            let fault = "Nothing was sent: a message that changes an earlier one, which cannot be edited there."
            return Attempt(job: job, outcome: .withdrawn(fault: fault))
        }
        var verdict: Verdict
        var receipt: String?
        do {
            let response = try await courier.send(requests[min(job.message.posted, last)])
            verdict = job.route.manners.verdict(on: response, at: now())
            receipt = job.route.receipt(in: response, replacing: job.earlier)
        } catch {
            verdict = .failed(nil, "\(error)")
        }
        let outcome = options.plan.outcome(
            of: verdict, for: job.message, posts: requests.count, receipt: receipt, at: now(), chance: chance())
        return Attempt(job: job, outcome: outcome)
    }
}

// MARK: - Rounds

extension OutboxSender {
    /// What is to be sent now, and when there will be more.
    private struct Round: Sendable {
        var jobs: [Job] = []
        var next: Date?
    }

    /// One transaction: notes what came of attempts, and claims what goes next.
    private func round(_ settled: [Attempt], _ inHand: [String: Int]) async throws -> Round {
        let isStopping = desk.withLock(\.isStopping)
        let free = isStopping ? 0 : options.connections - inHand.values.reduce(0, +) + settled.count
        let round = try await onDisk { [self, inHand = Self.left(inHand, settled)] in
            let now = now()
            let author = Author(
                name: "delivery", channel: "outbox", conversation: "outbox", at: now.formatted(.iso8601))
            return try workspace.turn(author) { turn in
                for attempt in settled { try note(attempt, turn, now) }
                return try claim(free, inHand, turn, now)
            }
        }
        for attempt in settled { log(attempt) }
        return round
    }

    /// How many are under way to each destination once these are back.
    private static func left(_ inHand: [String: Int], _ settled: [Attempt]) -> [String: Int] {
        settled.reduce(into: inHand) { $0[$1.job.message.destination, default: 0] -= 1 }
    }

    private func claim(_ free: Int, _ inHand: [String: Int], _ turn: Turn, _ now: Date) throws -> Round {
        var routes: [String: any OutboxRoute] = [:]
        let claim = try turn.claim(free, at: now, lease: options.lease) { name in
            guard case .open(let route) = try book.route(to: name, in: turn) else { return nil }
            routes[name] = route
            return OutboxPace(
                interval: route.manners.interval, room: max(0, options.share - (inHand[name] ?? 0)))
        }
        let jobs = try claim.messages.compactMap { message in
            try routes[message.destination].map { route in
                Job(message: message, route: route, earlier: try arrived(before: message, turn))
            }
        }
        return Round(jobs: jobs, next: claim.next)
    }

    /// What a message stands in the place of: the last before it that has arrived.
    private func arrived(before message: OutgoingMessage, _ turn: Turn) throws -> OutgoingMessage? {
        var earlier = try message.replaces.flatMap(turn.outgoing)
        while let found = earlier, found.state != .sent { earlier = try found.replaces.flatMap(turn.outgoing) }
        return earlier
    }

    private func note(_ attempt: Attempt, _ turn: Turn, _ now: Date) throws {
        let message = attempt.job.message
        let wasClosed = try turn.outboxPlace(message.destination)?.closedAt != nil
        try turn.settle(message, attempt.outcome, at: now)
        guard case .closed(let fault) = attempt.outcome, !wasClosed else { return }
        let stamp = now.formatted(.iso8601)
        for admin in try turn.all(Person.self) where admin.role == .admin {
            let destination = "person:\(admin.id)"
            guard destination != message.destination else { continue }
            try turn.enqueue(
                OutgoingMessage(
                    id: "closed-\(message.destination)-\(stamp)-\(admin.id)", destination: destination,
                    body: try book.notice(of: message.destination, fault: fault), createdAt: stamp))
        }
    }

    private func log(_ attempt: Attempt) {
        let message = attempt.job.message
        var metadata: Logger.Metadata = ["message": "\(message.id)", "destination": "\(message.destination)"]
        switch attempt.outcome {
        case .sent: logger.info("delivered", metadata: metadata)
        case .partly: logger.info("delivered in part", metadata: metadata)
        case .withdrawn: logger.info("left out", metadata: metadata)
        case .again(_, let fault), .paused(_, let fault):
            metadata["fault"] = "\(fault)"
            logger.warning("not delivered yet", metadata: metadata)
        case .dead(let fault), .closed(let fault):
            metadata["fault"] = "\(fault)"
            logger.error("given up", metadata: metadata)
        }
    }

    private func onDisk<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
