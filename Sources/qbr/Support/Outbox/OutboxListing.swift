import Delivery
import Foundation
import Workspace

/// What `qbr outbox` shows: each message, and why it has not arrived.
struct OutboxListing {
    /// One message; as JSON in snake case.
    struct Entry: Encodable {
        let id: String
        let destination: String
        let conversation: String?
        let state: String
        let attempts: Int
        let createdAt: String
        /// When it is tried next, ISO 8601.
        let next: String?
        let why: String?
        let receipt: String?
    }

    let book: DestinationBook

    func entries(in facts: any Facts, all: Bool) throws -> [Entry] {
        var reasons: [String: String?] = [:]
        return try facts.outbox().filter { all || [.queued, .dead].contains($0.state) }.map { message in
            let isQueued = message.state == .queued
            if isQueued, reasons[message.destination] == nil {
                reasons[message.destination] = try reason(message.destination, facts)
            }
            let held = isQueued ? reasons[message.destination] ?? nil : nil
            return Entry(
                id: message.id, destination: message.destination, conversation: message.conversation,
                state: message.state.rawValue, attempts: message.attempts, createdAt: message.createdAt,
                next: isQueued && held == nil ? message.notBefore?.formatted(.iso8601) : nil,
                why: held ?? message.fault, receipt: message.receipt)
        }
    }

    /// Why nothing goes to a destination now; nil where it does.
    func reason(_ destination: String, _ facts: any Facts) throws -> String? {
        if let place = try facts.outboxPlace(destination), let closed = place.closedAt {
            return "It takes nothing since \(closed): \(place.fault ?? "")"
        }
        guard case .held(let reason) = try book.route(to: destination, in: facts) else { return nil }
        return reason
    }

    static func table(of entries: [Entry]) -> TextTable {
        TextTable(
            header: ["Id", "To", "State", "Tries", "Next", "Why"],
            rows: entries.map { entry in
                [
                    entry.id, entry.destination, entry.state, "\(entry.attempts)", entry.next ?? "",
                    entry.why ?? entry.receipt ?? "",
                ]
            })
    }
}
