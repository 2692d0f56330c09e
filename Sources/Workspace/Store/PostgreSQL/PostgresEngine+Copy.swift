extension PostgresEngine {
    func copy(into file: SQLiteEngine) throws {
        try SQLiteEngine.makeTables(file.queue)
        try read { source in
            try file.write(inOrderOf: nil) { try RowCopy.copy(source, to: $0) }
        }
    }

    func fill(from file: SQLiteEngine) throws {
        try file.read { source in
            try write(inOrderOf: nil) { try RowCopy.copy(source, to: $0) }
        }
    }
}
