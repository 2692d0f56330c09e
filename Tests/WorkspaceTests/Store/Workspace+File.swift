import GRDB
import Testing

@testable import Workspace

extension Workspace {
    /// The connection of a workspace in a file.
    var queue: DatabaseQueue {
        get throws { try #require(engine as? SQLiteEngine).queue }
    }
}
