import ArgumentParser
import Channels
import Workspace

/// `qbr demo`: makes the demo workspace.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Makes the demo workspace, or starts it afresh; refuses where anything else is kept.",
        discussion: """
            It plays on Monday 9 March 2026 unless QBR_NOW is set.

            Example: qbr demo --db demo.sqlite && qbr --db demo.sqlite
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let workspace = try common.openWorkspace()
        try workspace.turn(try common.author(channel: "demo", conversation: "demo")) { try Demo.fill($0) }
        let count = try workspace.read { try $0.count(.account) }
        try Output.standard.write(
            """
            The demo workspace is in \(workspace.path): \(count) accounts, on Monday 9 March 2026.
            Start with 'qbr', then type '/qbr-prep acme'.

            """)
    }
}
