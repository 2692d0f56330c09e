import Synchronization

/// Connections that nobody uses just now. There are never more than threads that ask at the same time.
final class PostgresPool: Sendable {
    private let settings: [(keyword: String, value: String)]
    private let idle = Mutex<[PostgresConnection]>([])
    private let hasWorked = Mutex(false)

    init(_ settings: [(keyword: String, value: String)]) {
        self.settings = settings
    }

    /// Whether a connection has ever been made: where none was, waiting helps nobody.
    var hasConnected: Bool { hasWorked.withLock(\.self) }

    /// Lends a connection; one on which something is left open is closed, and where it is lost, those beside it too.
    func lend<T>(_ body: (PostgresConnection) throws -> T) throws -> T {
        let connection = try idle.withLock { $0.popLast() } ?? connect()
        defer {
            idle.withLock { idle in
                if connection.isLost { idle = [] } else if connection.isClean { idle.append(connection) }
            }
        }
        return try body(connection)
    }

    private func connect() throws -> PostgresConnection {
        let connection = try PostgresConnection(settings)
        // A program that stands still lets go of what it holds; a commit that was confirmed is on the disk.
        try connection.script(
            """
            SET client_encoding TO 'UTF8'; SET lock_timeout TO '20s'; SET idle_in_transaction_session_timeout TO '20s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
            """)
        hasWorked.withLock { $0 = true }
        return connection
    }
}
