/// How much of a script a set of transcripts reaches.
public struct TranscriptCoverage: Hashable, Sendable {
    /// One kind of place: how many there are, and which of them nothing reaches.
    public struct Part: Hashable, Sendable {
        /// `steps`, `verbs`, `repairs`, `hints`.
        public let name: String
        /// How many the script has.
        public let count: Int
        /// Those that nothing reaches: `add-action ask.due`, `back`.
        public let missing: [String]

        /// `312 of 340 steps`.
        public var summary: String { "\(count - missing.count) of \(count) \(name)" }
    }

    /// Steps, verbs, repairs and hints, in this order.
    public let parts: [Part]

    /// Compares what was reached with all that a script has.
    public init(of script: Script, reached: Set<Visit>) {
        let all = Visit.all(in: script)
        parts = ["steps", "verbs", "repairs", "hints"].map { name in
            let own = all.filter { $0.part == name }
            return Part(name: name, count: own.count, missing: own.filter { !reached.contains($0) }.map(\.words))
        }
    }

    /// Whether all steps and verbs were reached: what every set of transcripts should do.
    public var isComplete: Bool { parts.prefix(2).allSatisfy(\.missing.isEmpty) }

    /// A line of counts, then a line for each place that nothing reaches.
    public var text: String {
        let missing = parts.flatMap { part in part.missing.map { "  not reached, of the \(part.name): \($0)" } }
        return ([parts.map(\.summary).joined(separator: ", ") + " reached"] + missing).map { $0 + "\n" }.joined()
    }
}

extension Visit {
    fileprivate var part: String {
        switch self {
        case .step: "steps"
        case .verb: "verbs"
        case .words: "repairs"
        case .hint: "hints"
        }
    }

    fileprivate var words: String {
        switch self {
        case .step(let intent, let id): "\(intent) \(id)"
        case .verb(let verb): verb.rawValue
        case .words(let words): words.rawValue
        case .hint(let intent, let slot): "\(intent) \(slot)"
        }
    }
}
