/// Something that should be true after a turn: `= slot owner Priya | flow none`.
public struct TranscriptCheck: Hashable, Sendable {
    /// What is looked at; `none` in the file is nil here.
    public enum Kind: Hashable, Sendable {
        /// `slot owner Priya`: what the message filled.
        case slot(String, is: String?)
        /// `flow add-action due`, `flow none`.
        case flow(String?, step: String?)
        /// `depth 2`: how many flows are on the stack.
        case depth(Int)
        /// `intent add-action`, `intent none`.
        case intent(String?)
        /// `changes action.created A-11`, `changes none`.
        case changes(String?, id: String?)
        /// `fact action A-11 due_date 2026-04-03`; `fact action A-11 none` where it must not exist.
        case fact(String, id: String, path: String?, is: String?)
        /// `count action 11`: how many there are in the workspace.
        case count(String, Int)
    }

    /// Where it stands in the file, from 1.
    public let line: Int
    /// As the file says it.
    public let words: String
    /// What is looked at.
    public let kind: Kind

    /// - Returns: Nil where the words are no check.
    init?(_ words: Substring, line: Int) {
        let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let verb = parts.first, let kind = TranscriptCheck.kind(verb, Array(parts.dropFirst())) else {
            return nil
        }
        self.kind = kind
        self.line = line
        self.words = parts.joined(separator: " ")
    }

    private static func kind(_ verb: String, _ parts: [String]) -> Kind? {
        func known(_ text: String) -> String? { text == "none" ? nil : text }
        func rest(from index: Int) -> String? { known(parts[index...].joined(separator: " ")) }
        switch (verb, parts.count) {
        case ("slot", 2...): return .slot(parts[0], is: rest(from: 1))
        case ("flow", 1...2): return .flow(known(parts[0]), step: parts.count == 2 ? parts[1] : nil)
        case ("depth", 1): return Int(parts[0]).map { .depth($0) }
        case ("intent", 1): return .intent(known(parts[0]))
        case ("changes", 1...2): return .changes(known(parts[0]), id: parts.count == 2 ? parts[1] : nil)
        case ("fact", 3): return parts[2] == "none" ? .fact(parts[0], id: parts[1], path: nil, is: nil) : nil
        case ("fact", 4...): return .fact(parts[0], id: parts[1], path: parts[2], is: rest(from: 3))
        case ("count", 2): return Int(parts[1]).map { .count(parts[0], $0) }
        default: return nil
        }
    }
}
