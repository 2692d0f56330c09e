import Foundation
import Reviews
import Workspace

/// What a sender does with the workspace: notes what came of attempts, and claims what goes next.
struct OutboxLedger: Sendable {
    /// What is to be sent now, and when there will be more.
    struct Round: Sendable {
        var jobs: [OutboxJob] = []
        var next: Date?
    }

    let workspace: Workspace
    let book: any RouteBook
    let options: OutboxOptions

    /// One round is one transaction.
    ///
    /// - Parameters:
    ///   - inHand: How many messages are under way to each destination, without those that are settled.
    ///   - takesMore: Whether anything is claimed.
    func round(
        settling settled: [OutboxAttempt], inHand: [String: Int], takesMore: Bool, at now: Date
    ) throws -> Round {
        let author = Author(name: "delivery", channel: "outbox", conversation: "outbox", at: now.formatted(.iso8601))
        return try workspace.turn(author) { turn in
            for attempt in settled { try note(attempt, turn, now) }
            return try claim(takesMore ? options.connections - inHand.values.reduce(0, +) : 0, inHand, turn, now)
        }
    }

    private func claim(_ free: Int, _ inHand: [String: Int], _ turn: Turn, _ now: Date) throws -> Round {
        var routes: [String: any OutboxRoute] = [:]
        let claim = try turn.claim(free, at: now, lease: options.lease) { name in
            guard case .open(let route) = try book.route(to: name, in: turn) else { return nil }
            routes[name] = route
            return OutboxPace(interval: route.manners.interval, room: max(0, options.share - (inHand[name] ?? 0)))
        }
        let jobs = try claim.messages.compactMap { message in
            try routes[message.destination].map { route in
                OutboxJob(message: message, route: route, earlier: try arrived(before: message, turn))
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

    private func note(_ attempt: OutboxAttempt, _ turn: Turn, _ now: Date) throws {
        let destination = attempt.job.message.destination
        let wasClosed = try turn.outboxPlace(destination)?.closedAt != nil
        try turn.settle(attempt.job.message, attempt.outcome, at: now)
        if case .closed(let fault) = attempt.outcome, !wasClosed {
            try tellAdmins(of: destination, fault, turn, now)
        }
    }

    /// One notice to each admin, who are told once for as long as the destination stays closed.
    private func tellAdmins(of closed: String, _ fault: String, _ turn: Turn, _ now: Date) throws {
        let stamp = now.formatted(.iso8601)
        let admins = try turn.all(Person.self).filter { $0.role == .admin }.map { "person:\($0.id)" }
        for destination in admins where destination != closed {
            try turn.enqueue(
                OutgoingMessage(
                    id: "closed-\(closed)-\(stamp)-\(destination)", destination: destination,
                    body: try book.notice(of: closed, fault: fault), createdAt: stamp))
        }
    }
}
