import GRDB

extension SQLiteEngine {
    func copy(into file: SQLiteEngine) throws {
        try source().backup(to: file.queue)
    }

    /// SQLite writes the copy in one transaction of this file's own.
    func fill(from file: SQLiteEngine) throws {
        try file.queue.backup(to: queue)
        try bringNamesUpToDate()
        guard try file.read(TableChecksum.all) == read(TableChecksum.all) else {
            throw WorkspaceError.damaged(path: path, detail: "its copy differs from what was copied")
        }
    }

    /// A connection of its own: what is copied page by page holds up no turn of this process.
    private func source() throws -> DatabaseQueue {
        guard path != ":memory:" else { return queue }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(20)
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
