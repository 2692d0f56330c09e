import ArgumentParser
import Channels
import Workspace

/// `qbr outbox drop`: takes messages back that have not arrived.
struct OutboxDropCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Drops messages that have not arrived; what waits behind them goes on.",
        discussion: "Example: qbr outbox drop digest-2026-03-09")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The ids that 'qbr outbox' shows.")
    var ids: [String]

    func run() throws {
        try common.openWorkspace().turn(try common.author(channel: "command")) { turn in
            for id in ids {
                guard try turn.drop(id) else { throw OutboxError.notThere(id) }
            }
        }
        try Output.standard.write(ids.count == 1 ? "It was dropped.\n" : "\(ids.count) messages were dropped.\n")
    }
}
