import Foundation

extension Workspace {
    /// Opens a workspace, makes it where it is missing (folder 0700, file 0600) and brings its tables up to date.
    ///
    /// A `postgres://` URL names a database of a server, which must be there; libpq's settings hold (`PGUSER`,
    /// `PGPASSFILE`, `PGSSLROOTCERT` …).
    ///
    /// - Parameter patience: Seconds to wait for another program's write.
    /// - Throws: ``WorkspaceError``, with one sentence for each way that this can fail.
    package static func open(at path: String, patience: Double = 20) throws(WorkspaceError) -> Workspace {
        guard path != ":memory:" else { return try inMemory() }
        guard !PostgresAddress.isOne(path) else { return Workspace(try PostgresEngine.open(path)) }
        return Workspace(try SQLiteEngine.open(at: path, patience: patience))
    }

    /// Whether a workspace may be at a place: a file that is there, or a server, which is asked when it is opened.
    package static func isThere(_ path: String) -> Bool {
        path == ":memory:" || PostgresAddress.isOne(path) || FileManager.default.fileExists(atPath: path)
    }

    /// An empty workspace that lives as long as it is held, for tests and for `--db :memory:`.
    package static func inMemory() throws(WorkspaceError) -> Workspace {
        Workspace(try SQLiteEngine.inMemory())
    }
}
