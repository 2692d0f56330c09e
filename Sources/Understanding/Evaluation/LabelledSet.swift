/// Utterances with their intents, as `intent<TAB>utterance` lines; the intent `oos` is out of scope.
public struct LabelledSet: Sendable, Hashable {
    /// One utterance and its intent.
    public struct Line: Sendable, Hashable {
        /// Nil for out of scope.
        public let intent: String?
        /// The utterance.
        public let text: String

        /// A line.
        public init(intent: String?, text: String) {
            self.intent = intent
            self.text = text
        }
    }

    /// The lines, in their order.
    public let lines: [Line]

    /// A set of these lines.
    public init(_ lines: [Line]) {
        self.lines = lines
    }

    /// Reads lines of `intent<TAB>utterance`; empty ones are left out.
    ///
    /// - Throws: ``LabelledSetError`` with the number of the first line that cannot be read.
    public init(tsv text: String) throws(LabelledSetError) {
        var lines: [Line] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.isEmpty { continue }
            guard let tab = line.firstIndex(of: "\t"), tab > line.startIndex else {
                throw .noTab(line: index + 1)
            }
            let intent = String(line[..<tab])
            lines.append(Line(intent: intent == "oos" ? nil : intent, text: String(line[line.index(after: tab)...])))
        }
        guard !lines.isEmpty else { throw .empty }
        self.init(lines)
    }

    /// The intents in the order of their names, with their utterances as plain phrases.
    public var intents: [IntentExamples] {
        var phrases: [String: [String]] = [:]
        for line in lines { if let intent = line.intent { phrases[intent, default: []].append(line.text) } }
        return phrases.sorted { $0.key < $1.key }.map { IntentExamples(name: $0.key, phrases: $0.value) }
    }

    /// The utterances that have no intent.
    public var outOfScope: [String] { lines.filter { $0.intent == nil }.map(\.text) }
}
