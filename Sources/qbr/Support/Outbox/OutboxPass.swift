import ArgumentParser
import Channels
import Delivery
import Foundation
import Workspace

/// One pass over the outbox by a command, and what it says of it.
struct OutboxPass {
    /// Seconds for which it waits for what comes due meanwhile: a platform's second between two messages, a first retry.
    private static let patience: TimeInterval = 8

    let common: CommonOptions
    let workspace: Workspace

    /// Sends, and says how many messages have arrived and how many have not.
    ///
    /// - Throws: `ExitCode.failure` where something that was tried did not arrive.
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let courier = try Courier(CourierOptions(environment: environment))
        defer { courier.stop() }
        let sender = try OutboxSender(common, workspace, courier: courier, environment: environment)
        let before = try counts()
        _ = try await sender.pass(patience: Self.patience)
        let after = try counts()
        let sent = after[.sent, default: 0] - before[.sent, default: 0]
        let dead = after[.dead, default: 0] - before[.dead, default: 0]
        let waiting = after[.queued, default: 0]
        var parts = ["\(sent) sent"]
        if waiting > 0 { parts.append("\(waiting) waiting") }
        if dead > 0 { parts.append("\(dead) given up") }
        let hint = waiting + dead > 0 ? "; 'qbr outbox' says why." : "."
        try Output.standard.write(parts.joined(separator: ", ") + hint + "\n")
        if dead > 0 { throw ExitCode.failure }
    }

    private func counts() throws -> [OutgoingMessage.State: Int] {
        try workspace.read { try $0.outboxCounts() }
    }
}
