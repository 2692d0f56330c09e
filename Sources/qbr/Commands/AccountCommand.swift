import ArgumentParser

/// `qbr account`: what is on file about one customer, to hand out or to take away.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Hands out all that is on file about a customer, or takes it away for good.",
        discussion: """
            Examples:
              qbr account export acme -o acme.ndjson
              qbr account erase acme
            """,
        subcommands: [AccountExportCommand.self, AccountEraseCommand.self])
}
