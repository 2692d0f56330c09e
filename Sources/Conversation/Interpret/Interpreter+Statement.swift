import Understanding

extension Interpreter {
    /// "csat target is 4.7 now": what one intent takes wherever it is said, the question being asked again.
    func statement(in text: String) -> Interpretation? {
        if let asked, asked.kind == .text, state.question?.choices.isEmpty ?? true { return nil }
        let own = Set((intent?.slots ?? []).compactMap(\.kind.custom))
        let (first, rest) = text.firstSentence
        if let statement = statement(first, besides: own) {
            return Interpretation(statement, rest: rest)
        }
        for mark in [", ", " and ", " but "] {
            guard let cut = first.firstRange(of: mark),
                let statement = statement(String(first[..<cut.lowerBound]).trimmed, besides: own)
            else { continue }
            let tail = [String(first[cut.upperBound...]).trimmed, rest].compactMap(\.self).joined(separator: ". ")
            return Interpretation(statement, rest: tail)
        }
        return nil
    }

    private func statement(_ text: String, besides own: Set<String>) -> Meaning? {
        for intent in script.intents.values.sorted(by: { $0.name < $1.name }) {
            guard let slot = intent.slots.first(where: \.isHeardAnywhere), let kind = slot.kind.custom,
                !own.contains(kind),
                let match = surroundings.resolver.matches(kind: kind, in: text, state: state).only
            else { continue }
            let filling = Filling(values: [slot.name: match.value])
            return .start(intent: intent.name, filling, confidence: 1)
        }
        return nil
    }
}
