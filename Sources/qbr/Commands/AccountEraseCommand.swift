import ArgumentParser
import Assistant
import Channels
import Reviews
import Workspace

/// `qbr account erase`: takes all that is on file about one customer away for good.
struct AccountEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Takes a customer away for good, with history, conversations and messages; asks first.",
        discussion: """
            The journal keeps that it was erased, by whom and when. Backups made before still hold it.

            Example: qbr account erase acme
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The account: its name, an alias or its id.")
    var account: String

    @Flag(help: "Does not ask.")
    var yes = false

    func run() throws {
        let workspace = try common.existingWorkspace()
        let found = try workspace.read { try $0.account(named: account) }
        guard try isConfirmed(found.name) else { return try Output.standard.write("Nothing was erased.\n") }
        let erasure = try workspace.turn(try common.author(channel: "command")) { try $0.erase(account: found.id) }
        try workspace.scrub()
        let facts = Figures.count(erasure.facts, "fact")
        let places = Figures.count(erasure.mentions, "mention")
        try Output.standard.write(
            """
            Erased \(found.name): \(facts), their history, and \(places) in conversations and messages. \
            Backups made before still hold it.

            """)
    }

    private func isConfirmed(_ name: String) throws -> Bool {
        if yes { return true }
        try Output.error.write(
            "All that is on file about \(name) goes for good; no undo brings it back. Erase it? [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased().filter { !$0.isWhitespace } ?? "")
    }
}
