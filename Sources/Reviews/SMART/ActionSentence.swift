/// What somebody will do, told as an order or of a person: `fix the sync`, `Ravi fixes the sync`.
package struct ActionSentence: Hashable, Sendable {
    /// Verb first: `fix the Salesforce sync`.
    package let imperative: String

    private static let determiners: Set<String> = ["a", "an", "the", "our", "their", "some"]
    /// The verb that goes with a thing; the last word of the noun phrase that is known decides.
    private static let verbs = [
        "plan": "write", "report": "write", "summary": "write", "doc": "write", "document": "write", "brief": "write",
        "sheet": "write", "case": "write", "list": "send", "results": "send", "numbers": "send", "data": "send",
        "quote": "send", "export": "send", "training": "run", "session": "run", "sessions": "run", "workshop": "run",
        "pilot": "run", "test": "run", "call": "hold", "meeting": "hold", "review": "hold", "intro": "make",
        "introduction": "make", "decision": "make",
    ]
    /// What is said before the verb, longest first.
    private static let openings: [[String]] = [
        ["is", "going", "to"], ["are", "going", "to"], ["am", "going", "to"], ["will", "have", "to"],
        ["needs", "to"], ["need", "to"], ["has", "to"], ["have", "to"], ["wants", "to"], ["want", "to"],
        ["ought", "to"], ["agreed", "to"], ["promised", "to"], ["will"], ["shall"], ["should"], ["must"], ["can"],
        ["could"], ["to"], ["please"], ["just"],
    ]
    private static let subjects: Set<String> = ["they", "we", "she", "he", "i", "you", "somebody", "someone"]

    /// Reads an action as it was said: `they need to improve adoption`, `writes the plan`, `a readiness plan`.
    package init(_ text: some StringProtocol) {
        var words = text.trimmed.split(whereSeparator: \.isWhitespace).map(String.init)
        if let last = words.last, last.count > 1, last.hasSuffix(".") { words[words.count - 1].removeLast() }
        Self.dropOpenings(&words)
        guard let first = words.first else {
            imperative = ""
            return
        }
        if Self.determiners.contains(first.lowercased()), words.count > 1 {
            let end = words.firstIndex { ["for", "of", "to", "on", "with", "by", "about"].contains($0.lowercased()) }
            let head = words[..<(end ?? words.count)]
            let verb = head.last.flatMap { Self.verbs[$0.lowercased()] } ?? "deliver"
            let isIndefinite = ["a", "an"].contains(first.lowercased())
            imperative = ([verb, isIndefinite ? "the" : first.lowercased()] + words.dropFirst()).joined(separator: " ")
            return
        }
        Self.change(&words, Verb.base)
        imperative = words.joined(separator: " ")
    }

    /// `Ravi fixes the Salesforce sync`.
    package func told(of name: String) -> String { "\(name) \(thirdPerson)" }

    /// `fixes the Salesforce sync`.
    package var thirdPerson: String {
        var words = imperative.split(separator: " ").map(String.init)
        Self.change(&words, Verb.thirdPerson)
        return words.joined(separator: " ")
    }

    /// Drops `they need to`, `will`, `to` and the like, as often as they come.
    private static func dropOpenings(_ words: inout [String]) {
        var changed = true
        while changed && words.count > 1 {
            changed = false
            let lowered = words.map { $0.lowercased() }
            if subjects.contains(lowered[0]) {
                words.removeFirst()
                changed = true
            } else if let opening = openings.first(where: { lowered.starts(with: $0) && words.count > $0.count }) {
                words.removeFirst(opening.count)
                changed = true
            }
        }
    }

    /// Changes the verb, and the second one of `write and send`; an adverb before it stays.
    private static func change(_ words: inout [String], _ form: (String) -> String) {
        guard let first = words.firstIndex(where: { !$0.lowercased().hasSuffix("ly") || $0.count <= 5 }) else { return }
        words[first] = lowerFirst(form(words[first]))
        if words.count > first + 2, ["and", "or", "then"].contains(words[first + 1].lowercased()),
            words[first + 2].first?.isLowercase == true
        {
            words[first + 2] = form(words[first + 2])
        }
    }

    /// `Write` → `write`; `SSO` stays.
    private static func lowerFirst(_ word: String) -> String {
        guard word.count > 1, word.dropFirst().allSatisfy({ !$0.isUppercase }) else { return word }
        return word.prefix(1).lowercased() + word.dropFirst()
    }
}
