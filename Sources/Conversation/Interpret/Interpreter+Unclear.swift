import Understanding

/// Requests that may mean one of two things.
extension Interpreter {
    /// "acme people and numbers": a message about an account that is near to two requests, and sure to be neither.
    ///
    /// An account alone is near to those that a mention of one begins.
    func unclear(_ text: String) -> Interpretation? {
        guard asked == nil, !isBareAnswer(text) else { return nil }
        let reading = heard.reading(of: text)
        let accounts = reading.entities.filter { $0.kind == .account }
        guard reading.calledOff == nil, !accounts.isEmpty else { return nil }
        let near = reading.ranking.filter { $0.confidence >= Interpreter.leastLikely }.map(\.name)
        let mentioned = script.inOrder.filter { intent in
            intent.slots.contains { $0.kind == .account && $0.isMentioned }
        }.map(\.name)
        let candidates = (isOnly(accounts, in: text) ? mentioned : near).filter { name in
            guard let intent = script.intents[name], intent.summary != nil else { return false }
            return intent.slots.contains { $0.kind == .account }
        }
        var seen: Set<String> = []
        let two = candidates.filter { seen.insert($0).inserted }.prefix(2)
        return two.count == 2 ? Interpretation(.either(Array(two))) : nil
    }

    /// How likely a request has to be to be offered.
    private static let leastLikely = 0.15

    /// The request that was meant, by its button, its words or its number.
    func clarified(by answer: String) -> Interpretation? {
        guard let unclear = state.unclear else { return nil }
        let words = withoutFillers(heard.utterance(answer).words)
        let choice = unclear.choices.enumerated().first { index, choice in
            choice.value == answer || [String(index + 1)] == words
                || withoutFillers(heard.utterance(choice.label).words) == words
        }?.element
        guard let choice, let intent = script.intents[choice.value] else { return nil }
        let filler = SlotFiller(self)
        let filling = filler.filling(of: intent, in: unclear.text)
        return Interpretation(.start(intent: intent.name, filling, confidence: 1))
    }
}
