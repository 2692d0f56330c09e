import ArgumentParser
import Channels
import Delivery
import Foundation
import Workspace

/// `qbr outbox retry`: has messages tried again at once.
struct OutboxRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Has messages tried again at once, and their destinations too where they were given up.",
        discussion: """
            Examples:
              qbr outbox retry digest-2026-03-09
              qbr outbox retry --all
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "All that waits and all that was given up.")
    var all = false

    @Argument(help: "The ids that 'qbr outbox' shows.")
    var ids: [String] = []

    func validate() throws {
        if all == !ids.isEmpty { throw ValidationError("Name the messages, or give --all: qbr outbox retry ID…") }
    }

    func run() async throws {
        let workspace = try common.openWorkspace()
        let now = try common.settings().clock.now
        try workspace.turn(try common.author(channel: "command")) { turn in
            let chosen =
                all ? try turn.outbox().filter { [.queued, .dead].contains($0.state) }.map(\.id) : ids
            for id in chosen {
                guard try turn.retry(id, at: now) else { throw OutboxError.notThere(id) }
            }
        }
        try await OutboxPass(common: common, workspace: workspace).run()
    }
}

/// Why a message of the outbox was left as it is.
enum OutboxError: Error, Equatable {
    case notThere(String)
}

extension OutboxError: CustomStringConvertible {
    var description: String {
        switch self {
        case .notThere(let id): "No message '\(id)' waits or was given up; 'qbr outbox' shows those that do."
        }
    }
}
