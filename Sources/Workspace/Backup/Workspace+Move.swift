extension Workspace {
    /// Copies all that is kept here into another workspace, in which nothing is; row by row, and compared row by row
    /// before it is committed there.
    ///
    /// - Returns: How many rows there are of each table, those without any left out.
    /// - Throws: ``MoveError`` and ``WorkspaceError``; the other is empty as before then, and nothing here has changed.
    package func move(to target: Workspace) throws -> [MovedTable] {
        try engine.read { source in
            try target.engine.write(inOrderOf: nil) { copy in
                for table in StoredTable.all where try copy.row("SELECT 1 FROM \"\(table.name)\" LIMIT 1") != nil {
                    throw MoveError.occupied(place: target.path, table: table.name)
                }
                try RowCopy.copy(source, to: copy)
                try NameTable(db: copy).writeAnew()
                return try StoredTable.all.compactMap { table in
                    let (before, after) = (try TableChecksum(table, source), try TableChecksum(table, copy))
                    guard before == after else { throw MoveError.differs(place: target.path, table: table.name) }
                    return after.rows == 0 ? nil : MovedTable(name: after.table, rows: after.rows, checksum: after.hex)
                }
            }
        }
    }
}

/// A table that was moved.
package struct MovedTable: Hashable, Sendable {
    package let name: String
    package let rows: Int
    /// SHA-256 over all its rows, the same on both sides.
    package let checksum: String
}

/// Why a workspace was not moved.
package enum MoveError: Error, Equatable, CustomStringConvertible {
    /// Something is kept where it should go.
    case occupied(place: String, table: String)
    /// What was written there is not what was read here.
    case differs(place: String, table: String)

    package var description: String {
        switch self {
        case .occupied(let place, let table):
            "'\(place)' is not empty (its table '\(table)' holds rows), so nothing was moved; name an empty database."
        case .differs(let place, let table):
            "The table '\(table)' in '\(place)' came out otherwise than it was read, so nothing was moved; please report it."
        }
    }
}
