import ArgumentParser

/// `qbr outbox`: what waits to go out.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Shows what waits to go out and what failed; has it tried again, or drops it.",
        discussion: """
            Examples:
              qbr outbox
              qbr outbox retry --all
              qbr outbox drop digest-2026-03-09
            """,
        subcommands: [
            OutboxListCommand.self, OutboxSendCommand.self, OutboxRetryCommand.self, OutboxDropCommand.self,
        ],
        defaultSubcommand: OutboxListCommand.self)
}
