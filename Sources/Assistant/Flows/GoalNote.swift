import Days
import Foundation
import Reviews
import Understanding

/// What a remark about a customer's goals says: "new cfo tom okafor since 16 feb, he'll look at the renewal".
///
/// It takes what it can name for certain, a person, a date, and keeps everything else in the words it was said in.
struct GoalNote {
    enum Change: Hashable {
        /// Somebody new, with title, since when, and what they will do.
        case newcomer(name: String, title: String, since: Day?, role: String?)
        /// Somebody who is no longer there.
        case left(name: String)
        /// The day that counts has moved.
        case deadline(day: Day, why: String?)
        /// A line for one of the elements, as it was said.
        case line(SPICEDVersion.Element, String)
    }

    private(set) var changes: [Change] = []
    private let entities: @Sendable (String) -> [Understanding.Entity]
    private let known: [String]

    /// - Parameters:
    ///   - text: What was said.
    ///   - known: Names of contacts that are on file.
    ///   - entities: Reads dates and names out of a text.
    init(_ text: String, known: [String], entities: @escaping @Sendable (String) -> [Understanding.Entity]) {
        self.entities = entities
        self.known = known
        for clause in GoalNote.clauses(text) { read(clause) }
    }

    private mutating func read(_ clause: String) {
        let tokens = Tokenizer.tokens(in: clause).filter { $0.kind == .word || $0.kind == .number }
        let words = tokens.map(\.text)
        let dates = entities(clause).compactMap { entity -> Day? in
            if case .date(let range, let grain)? = entity.value, grain == .day { return range.start }
            return nil
        }
        let leaver = leaver(words)
        if let leaver { changes.append(.left(name: leaver)) }
        if let newcomer = newcomer(clause, tokens, since: dates.first) {
            changes.append(newcomer)
        } else if leaver != nil {
            return
        } else if let day = dates.first, speaksOfDeadline(words) {
            changes.append(.deadline(day: day, why: GoalNote.reason(clause)))
        } else if let element = element(words) {
            changes.append(.line(element, clause))
        }
    }

    // MARK: People

    private static let titles: [String: String] = [
        "ceo": "CEO", "cfo": "CFO", "coo": "COO", "cto": "CTO", "cio": "CIO", "ciso": "CISO", "cmo": "CMO",
        "cro": "CRO", "cpo": "CPO", "vp": "VP", "director": "Director", "head": "Head", "manager": "Manager",
        "sponsor": "Sponsor", "champion": "Champion",
    ]

    private func newcomer(_ clause: String, _ tokens: [Token], since: Day?) -> Change? {
        let words = tokens.map(\.text)
        guard words.contains("new") || words.contains("joined") || words.contains("hired"),
            let place = words.firstIndex(where: { GoalNote.titles[$0] != nil }),
            let title = GoalNote.titles[words[place]]
        else { return nil }
        let stops: Set<String> = [
            "is", "since", "from", "as", "of", "the", "a", "he", "she", "they", "who", "started", "joined", "will",
            "on",
            "at", "in", "now", "and", "hell", "shell", "theyll", "called", "named",
        ]
        var name: [String] = []
        for word in words[(place + 1)...] {
            if stops.contains(word) {
                if name.isEmpty, ["is", "called", "named"].contains(word) { continue }
                break
            }
            if name.isEmpty, word == "new" { continue }
            guard word.allSatisfy(\.isLetter), name.count < 3 else { break }
            name.append(Phrasing.sentence(word))
        }
        guard !name.isEmpty else { return nil }
        return .newcomer(name: name.joined(separator: " "), title: title, since: since, role: GoalNote.role(clause))
    }

    /// "he'll look at the renewal" → "look at the renewal".
    private static func role(_ clause: String) -> String? {
        let plain = clause.replacing("’", with: "'")
        for lead in [
            "he'll ", "she'll ", "they'll ", "he will ", "she will ", "they will ", "who will ", "who'll ", "hell ",
        ] {
            guard let place = plain.range(of: lead, options: .caseInsensitive) else { continue }
            return String(plain[place.upperBound...]).trimmingCharacters(in: .punctuationCharacters)
        }
        return nil
    }

    private func leaver(_ words: [String]) -> String? {
        let gone =
            words.contains("left") || words.contains("leaves") || words.contains("leaving") || words.contains("gone")
        guard gone else { return nil }
        return known.first { name in
            name.lowercased().split(separator: " ").contains { part in words.contains(String(part)) }
        }
    }

    // MARK: The rest

    private func speaksOfDeadline(_ words: [String]) -> Bool {
        let cues: Set<String> = [
            "peak", "deadline", "launch", "date", "moved", "by", "before", "season", "live", "cutover", "now", "until",
            "budget", "lock", "event", "pushed", "brought", "forward", "earlier", "later",
        ]
        return words.contains { cues.contains($0) }
    }

    /// "peak is 15 may now, they moved the launch" → "they moved the launch".
    private static func reason(_ clause: String) -> String? {
        guard let comma = clause.firstIndex(of: ",") else { return nil }
        let reason = clause[clause.index(after: comma)...].trimmingCharacters(in: .whitespaces)
        return reason.isEmpty ? nil : reason
    }

    private func element(_ words: [String]) -> SPICEDVersion.Element? {
        let cues: [(SPICEDVersion.Element, Set<String>)] = [
            (.decision, ["decides", "decide", "decision", "sign", "signs", "approves", "approve", "sponsor", "buyer"]),
            (.pain, ["problem", "pain", "hurts", "struggle", "struggling", "stuck", "slow"]),
            (
                .impact,
                ["want", "wants", "goal", "goals", "target", "care", "number", "reach", "cost", "growth", "save"]
            ),
            (
                .situation,
                ["people", "team", "teams", "tool", "tools", "agents", "users", "offices", "hiring", "moved"]
            ),
        ]
        if let found = cues.first(where: { cue in words.contains { cue.1.contains($0) } }) { return found.0 }
        if words.contains(where: { $0.contains(where: \.isNumber) }) { return .impact }
        return words.count >= 3 ? .situation : nil
    }

    /// Sentences, and halves of one that are joined by "and".
    private static func clauses(_ text: String) -> [String] {
        var clauses: [String] = [""]
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if ".!;\n".contains(character), character == "\n" || character == ";" || next.isWhitespace {
                clauses.append("")
            } else {
                clauses[clauses.count - 1].append(character)
            }
        }
        return clauses.map { $0.trimmingCharacters(in: .whitespaces) }.map { clause in
            clause.lowercased().hasPrefix("and ") ? String(clause.dropFirst(4)) : clause
        }.filter { !$0.isEmpty }
    }
}
