import ArgumentParser
import Channels
import Workspace

/// `qbr move`: takes a workspace from a file to a server, or back.
struct MoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Copies a workspace into an empty one of the other engine, and compares every row before it counts.",
        discussion: """
            The one it comes from stays as it is; stop the servers that use it first, for what is written there later is
            not moved.

            Examples:
              qbr move --from ~/.local/share/qbr/qbr.sqlite --to postgres://qbr@db.example.com/qbr
              qbr move --from postgres://qbr@db.example.com/qbr --to qbr.sqlite
            """)

    @Option(help: ArgumentHelp("Where it is: a file or a postgres:// URL.", valueName: "db"), completion: .file())
    var from: String

    @Option(help: ArgumentHelp("Where it goes; nothing may be kept there.", valueName: "db"), completion: .file())
    var to: String

    func run() throws {
        guard Workspace.isThere(from) else { throw SettingsError.noWorkspace(from) }
        guard from != to else { throw ValidationError("--from and --to name the same; name another place.") }
        let tables = try Workspace.open(at: from).move(to: Workspace.open(at: to))
        let rows = tables.reduce(0) { $0 + $1.rows }
        let lines = tables.map { "\($0.name): \($0.rows), \($0.checksum.prefix(12))" }
        let end =
            "Moved \(rows) rows of \(tables.count) tables from \(from) to \(to); every row is the same on both sides."
        try Output.standard.write((lines + [end]).joined(separator: "\n") + "\n")
    }
}
