import Testing

@testable import Workspace

/// The shared SQL in PostgreSQL's spelling.
@Suite struct PostgresSQLTests {
    @Test(arguments: [
        ("SELECT 1", "SELECT 1"), ("a = ? AND b = ?", "a = $1 AND b = $2"), ("?2 ?1 ?", "$2 $1 $3"),
        ("?1 = ?1 OR x IN (?, ?)", "$1 = $1 OR x IN ($2, $3)"), ("?10?", "$10$11"),
    ])
    func parametersAreNumberedAsInAFile(sql: String, numbered: String) {
        #expect(PostgresSQL.numbered(sql) == numbered)
    }

    @Test func aLockHasTheSameNumberOnEveryServer() {
        #expect(PostgresSQL.key("") == -3_750_763_034_362_895_579)
        #expect(PostgresSQL.key("slack:C1:U1") != PostgresSQL.key("slack:C1:U2"))
    }
}
