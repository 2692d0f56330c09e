import Channels
import Delivery
import Foundation
import Logging
import Workspace

extension OutboxSender {
    /// The sender of a workspace, as the settings want it.
    ///
    /// - Throws: `DeliverySettingsError`, `SettingsError`, `WorkspaceError`.
    convenience init(
        _ common: CommonOptions, _ workspace: Workspace, courier: Courier, environment: [String: String],
        logger: Logger = Logger(label: "qbr") { _ in SwiftLogNoOpLogHandler() }
    ) throws {
        self.init(
            workspace: workspace, courier: courier,
            book: DestinationBook(
                destinations: try common.destinations(in: workspace), secrets: Secrets(environment: environment)),
            logger: logger, now: try common.settings().clock.running(), chance: { Double.random(in: 0...1) })
    }
}
