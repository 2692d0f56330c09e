import ArgumentParser
import Channels
import Workspace

/// `qbr restore`: fills an empty workspace with a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Fills an empty workspace with a backup, once its checksum holds; all of it or nothing.",
        discussion: """
            Examples:
              qbr restore friday.backup --db new.sqlite
              qbr restore friday.backup --db :memory:    only checks it
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "What 'qbr backup' wrote.", completion: .file())
    var file: String

    func run() throws {
        let workspace = try common.openWorkspace()
        let seal = try workspace.restore(from: file)
        let count = try workspace.read { try $0.count(.account) }
        try Output.standard.write(
            """
            Restored \(seal.rows) rows, \(count) accounts, to \(workspace.path); the backup is of \(seal.madeAt) \
            and its checksum holds.

            """)
    }
}
