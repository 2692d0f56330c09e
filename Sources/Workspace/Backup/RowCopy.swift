/// Copies what one engine holds into another that holds nothing.
enum RowCopy {
    /// - Throws: ``SessionError`` and what the engines throw; the transactions are the caller's.
    static func copy(_ source: any Session, to target: any Session) throws {
        for session in [source, target] { try session.dialect.takeTime.map { _ = try session.run($0) } }
        try target.run(target.dialect.deferForeignKeys)
        for table in StoredTable.all {
            try source.each(table.selection, []) { try target.run(table.insertion, $0.values) }
            if table.isNumbered, let renumber = target.dialect.numbering(table) { try target.run(renumber) }
        }
    }
}
