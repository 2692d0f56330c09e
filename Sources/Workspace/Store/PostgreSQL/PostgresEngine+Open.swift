import Foundation

extension PostgresEngine {
    /// Opens a workspace on a server, and makes its tables where there are none, or brings them up to date.
    ///
    /// Of several programs that start at once, one does that; the others wait.
    ///
    /// - Throws: ``WorkspaceError``, with one sentence for each way that this can fail.
    static func open(_ url: String) throws(WorkspaceError) -> PostgresEngine {
        let engine = try PostgresEngine(url: url)
        do {
            if try engine.read({ try engine.missing($0).isEmpty && NameTable(db: $0).isUpToDate }) { return engine }
            try engine.write(inOrderOf: "migrations", howeverLong: true) { db in
                let missing = try engine.missing(db)
                try db.run("CREATE TABLE IF NOT EXISTS \(migrationTable) (id TEXT PRIMARY KEY, at TEXT NOT NULL)")
                for migration in missing {
                    for statement in migration.statements { try db.run(statement) }
                    let now = Date.now.formatted(.iso8601)
                    try db.run("INSERT INTO \(migrationTable) VALUES (?, ?)", [migration.id, now])
                }
            }
            // Apart from the tables, on which it would hold up whoever writes.
            try engine.write(inOrderOf: "migrations", howeverLong: true) { try NameTable(db: $0).bringUpToDate() }
            return engine
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw .failed(path: url, detail: "\(error)")
        }
    }

    private static let migrationTable = "qbr_migration"

    /// The migrations that were not run yet; refuses what is not ours, or is ours but newer.
    private func missing(_ db: any Session) throws -> [(id: String, statements: [String])] {
        let tables: [String] = try db.values(
            "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
        let known = PostgresSchema.migrations
        guard tables.contains(Self.migrationTable) else {
            let ours = Set(StoredTable.all.map(\.name))
            guard ours.isDisjoint(with: tables) else { throw WorkspaceError.foreign(path: place) }
            return known
        }
        let applied: Set<String> = Set(try db.values("SELECT id FROM \(Self.migrationTable)") as [String])
        let unknown = applied.subtracting(known.map(\.id))
        guard unknown.isEmpty else { throw WorkspaceError.newer(path: place, migrations: unknown.sorted()) }
        return known.filter { !applied.contains($0.id) }
    }
}
