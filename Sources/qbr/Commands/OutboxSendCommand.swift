import ArgumentParser
import Channels
import Delivery
import Foundation
import Workspace

/// `qbr outbox send`: sends what is due, once; for cron, where no `qbr serve` runs.
struct OutboxSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Sends what is due, and says what came of it; fails where something did not arrive.",
        discussion: "Example: qbr outbox send")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let workspace = try common.openWorkspace()
        try await OutboxPass(common: common, workspace: workspace).run()
    }
}
