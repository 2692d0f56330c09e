/// Where an account may stand in what was said or sent.
enum Mention: CaseIterable {
    case conversation, answer, message, digest

    var name: String { "\(self)" }

    /// Finds the rows, as id and text, in which one of some words stands.
    func finding(_ words: [String], _ dialect: Dialect) -> String {
        let (table, id, text) = columns(dialect)
        return "SELECT \(id), \(text) FROM \(table) WHERE \(condition(words, dialect)) ORDER BY 1"
    }

    /// Holds where one of some words stands in a row's text.
    func condition(_ words: [String], _ dialect: Dialect) -> String {
        guard !words.isEmpty else { return "false" }
        return words.map { _ in dialect.contains(columns(dialect).text, "?") }.joined(separator: " OR ")
    }

    func columns(_ dialect: Dialect) -> (table: String, id: String, text: String) {
        switch self {
        case .conversation: ("conversation", "id", dialect.text("state"))
        case .answer: ("answer", "conversation || ' ' || message", dialect.text("body"))
        case .message: ("outbox", "id", dialect.text("body"))
        case .digest: ("digest", "id", "lines || ' ' || text")
        }
    }
}
