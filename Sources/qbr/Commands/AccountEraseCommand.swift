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

            Of one person (--contact) the facts go, and "a former contact" stands where their name stood; a first name
            alone, in what somebody wrote freely, stays.

            Examples:
              qbr account erase acme
              qbr account erase acme --contact "Dana Ruiz"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The account: its name, an alias or its id.")
    var account: String

    @Option(help: ArgumentHelp("Only this person there: a name, an e-mail or an id.", valueName: "name"))
    var contact: String?

    @Flag(help: "Does not ask.")
    var yes = false

    func run() throws {
        let workspace = try common.existingWorkspace()
        let (found, person) = try workspace.read { facts in
            let found = try facts.account(named: account)
            return (found, try contact.map { try facts.contact(named: $0, of: found) })
        }
        let name = person?.name ?? found.name
        guard try isConfirmed(name) else { return try Output.standard.write("Nothing was erased.\n") }
        let erasure = try workspace.turn(try common.author(channel: "command")) { turn in
            try person.map { try turn.erase(contact: $0) } ?? turn.erase(account: found.id)
        }
        try workspace.scrub()
        let facts = Figures.count(erasure.facts, "fact")
        let places = Figures.count(erasure.mentions, "mention")
        try Output.standard.write(
            """
            Erased \(name): \(facts), their history, and \(places) in conversations and messages. \
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
