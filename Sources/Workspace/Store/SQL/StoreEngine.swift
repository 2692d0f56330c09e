/// A database: SQLite in a file, or PostgreSQL.
protocol StoreEngine: Sendable {
    /// What to call it in messages: a path, or a URL without secrets.
    var place: String { get }

    /// Reads one consistent state.
    func read<T>(_ body: (any Session) throws -> T) throws -> T

    /// One transaction: committed, durably, once `body` returns; nothing of it stays where that throws.
    ///
    /// - Parameters:
    ///   - order: What is done in one after the other by everybody; nil where that is of no matter.
    ///   - body: May be called again, from the beginning, where another transaction came in between.
    func write<T>(inOrderOf order: String?, _ body: (any Session) throws -> T) throws -> T

    /// What is wrong with what is stored; empty where all is well.
    func faults() throws -> [String]

    /// Copies all that is stored, as it is at one moment, into an empty file.
    func copy(into file: SQLiteEngine) throws

    /// Fills this one, in which nothing is kept, with all that is in a file; all of it or nothing.
    func fill(from file: SQLiteEngine) throws

    /// Overwrites what was deleted, on the disk too, as far as the engine does that.
    func scrub() throws
}
