import Conversation

/// What the bot says in lists and lines that its flows' own words do not spell out; the content has the wording.
///
/// The part before the dot tells where it is used, and which file has it.
enum Phrase: String, CaseIterable, Sendable {
    // MARK: my-week.yaml
    case weekUnplanned = "week.unplanned"
    case weekAhead = "week.ahead"
    case weekPassed = "week.passed"
    case weekRed = "week.red"
    case weekLongAgo = "week.long-ago"
}

extension Phrasebook {
    /// A phrase with its places filled; nil leaves a place empty.
    func say(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> String {
        say(phrase.rawValue, .object(filling.mapValues { $0.map(Value.string) ?? .null }))
    }
}
