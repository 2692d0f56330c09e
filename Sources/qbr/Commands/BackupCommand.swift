import ArgumentParser
import Channels
import Foundation
import Workspace

/// `qbr backup`: copies the whole workspace into a file, while it is in use.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the whole workspace into one file, sealed with a checksum; others may go on working.",
        discussion: """
            The file can be read by its owner alone; it holds all that the workspace holds, and no secret of a platform.

            Examples:
              qbr backup before-the-move.backup
              qbr restore before-the-move.backup --db elsewhere.sqlite
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Where to; nothing may be there.", completion: .file())
    var file: String

    func run() throws {
        let instant = try common.settings().clock.now.formatted(.iso8601)
        let seal = try common.existingWorkspace().backUp(to: file, at: instant, program: QBR.version)
        try Output.standard.write("Backed up \(seal.rows) rows to \(file), checksum \(seal.checksum.prefix(12)).\n")
    }
}
