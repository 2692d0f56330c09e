/// Finds the words in an action that say nothing.
///
/// S2 Bad Follow-up ("Improve adoption", "Follow up on that thing", "Provide training"); the lists are the playbook's.
struct VagueWords {
    private let plan: Playbook.SMARTPlan

    /// Words between the vague part and something concrete that are not concrete themselves.
    private static let fillers: Set<String> = [
        "a", "an", "the", "that", "this", "these", "those", "it", "them", "on", "of", "to", "for", "with", "in", "at",
        "about", "by", "and", "some", "more", "further", "our", "their", "your", "its", "again", "please",
    ]

    init(_ plan: Playbook.SMARTPlan) {
        self.plan = plan
    }

    /// The vague words of an action, as they were written; nil where it is specific.
    ///
    /// A vague verb ("improve") is vague until a number comes with it; a vague action ("follow up") until something
    /// concrete follows.
    func vagueAction(in text: String) -> String? {
        let original = ActionSentence(text).imperative.words
        let lowered = original.map { $0.lowercased() }
        if lowered.allSatisfy({ Self.fillers.contains($0) || plan.vagueWords.contains($0) }) { return text.trimmed }
        let hasNumber = Self.hasNumber(lowered)
        for verb in plan.vagueVerbs where !hasNumber {
            if lowered.starts(with: verb.lowercased().words) { return original.joined(separator: " ") }
        }
        for phrase in plan.vagueActions.sorted(by: { $0.count > $1.count }) where !hasNumber {
            let words = phrase.lowercased().words
            guard lowered.starts(with: words) else { continue }
            let rest = lowered.dropFirst(words.count)
            if rest.allSatisfy({ isEmptyWord($0) }) { return original.joined(separator: " ") }
        }
        return nil
    }

    func isVagueOwner(_ name: String) -> Bool {
        let said = name.lowercased().words
        return plan.vagueOwners.contains { $0.lowercased().words == said }
    }

    /// The names in `Ravi and Sam`, `Ravi/Sam`, `Ravi, Sam`.
    func names(in text: String) -> [String] {
        var names = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            if ["and", "&", "+", "or"].contains(word.lowercased()) {
                names.append("")
                continue
            }
            let pieces = word.split(omittingEmptySubsequences: false) { ",/&+".contains($0) }
            for (index, piece) in pieces.enumerated() {
                if index > 0 { names.append("") }
                names[names.count - 1] += names[names.count - 1].isEmpty ? String(piece) : " \(piece)"
            }
        }
        return names.compactMap(\.trimmedOrNil)
    }

    /// The vague date in a text: `asap`, `Q4`, `end of Q2`; nil where there is none.
    func vagueDate(in text: String) -> String? {
        let original = text.words
        let lowered = original.map { $0.lowercased() }
        for phrase in plan.vagueDates.sorted(by: { $0.count > $1.count }) {
            if let range = lowered.range(of: phrase.lowercased().words) {
                return original[range].joined(separator: " ")
            }
        }
        return original.first { word in
            word.count == 2 && word.lowercased().hasPrefix("q") && word.last.map("1234".contains) == true
        }
    }

    func isVagueCriterion(_ text: String) -> Bool {
        let said = text.lowercased().words
        return plan.vagueCriteria.contains { $0.lowercased().words == said }
            || (!Self.hasNumber(said) && said.allSatisfy { isEmptyWord($0) })
    }

    /// A number, or a verb whose doing can be seen by anybody: send, book, invite (L03).
    func isMeasurable(_ text: String) -> Bool {
        let words = ActionSentence(text).imperative.lowercased().words
        if Self.hasNumber(words) { return true }
        return plan.selfEvident.contains { words.starts(with: $0.lowercased().words) } && words.count > 1
    }

    private func isEmptyWord(_ word: String) -> Bool {
        Self.fillers.contains(word) || plan.vagueWords.contains(word)
    }

    /// A figure that counts something; `Q2`, `v2` and years are names, not numbers.
    private static func hasNumber(_ words: [String]) -> Bool {
        words.contains { word in
            guard word.first?.isNumber == true || "$€£".contains(word.prefix(1)) else { return false }
            return !(word.count == 4 && (word.hasPrefix("20") || word.hasPrefix("19")))
        }
    }
}
