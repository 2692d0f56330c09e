extension PostgresEngine {
    func copy(into file: SQLiteEngine) throws {
        try SQLiteEngine.makeTables(file.queue)
        try read { source in
            try file.write(inOrderOf: nil) { try RowCopy.copy(source, to: $0) }
        }
    }

    func fill(from file: SQLiteEngine) throws {
        try file.read { source in
            try write(inOrderOf: nil) { target in
                // What servers wrote that ran on it while it was empty of facts.
                try target.run(target.dialect.deferForeignKeys)
                for table in StoredTable.all.reversed() { try target.run("DELETE FROM \"\(table.name)\"") }
                try RowCopy.copy(source, to: target)
                try NameTable(db: target).writeAnew()
                for table in StoredTable.all where try TableChecksum(table, source) != TableChecksum(table, target) {
                    throw MoveError.differs(place: place, table: table.name)
                }
            }
        }
    }
}
