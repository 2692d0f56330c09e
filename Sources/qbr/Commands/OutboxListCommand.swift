import ArgumentParser
import Channels
import Delivery
import Foundation
import Glibc
import Workspace

/// `qbr outbox list`: the messages of the outbox.
struct OutboxListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what waits and what was given up, with the reason.",
        discussion: "Example: qbr outbox list --all --json")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Also what has arrived, and what was withdrawn.")
    var all = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let workspace = try common.openWorkspace()
        let listing = OutboxListing(
            book: DestinationBook(
                destinations: try common.destinations(in: workspace),
                secrets: Secrets(environment: ProcessInfo.processInfo.environment)))
        let entries = try workspace.read { try listing.entries(in: $0, all: all) }
        if json {
            for entry in entries { try Output.standard.write(try JSONLine.text(entry) + "\n") }
        } else if entries.isEmpty {
            try Output.error.write("Nothing waits to go out.\n")
        } else {
            let style = TerminalStyle.of(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
            try Output.standard.write(style.text(OutboxListing.table(of: entries).markdown) + "\n")
        }
    }
}
