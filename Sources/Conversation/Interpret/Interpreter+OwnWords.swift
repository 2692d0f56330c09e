extension Interpreter {
    /// "ticket 77", "grace saw it by mail" where a choice is asked for: the text that the content takes instead.
    ///
    /// It says something, and neither asks nor denies.
    func ownWords(in text: String) -> Interpretation? {
        guard let asked, asked.kind == .choice, !text.hasSuffix("?"),
            let slot = intent?.slots.first(where: { $0.answers == asked.name })
        else { return nil }
        let words = heard.utterance(text).words
        let said = withoutFillers(words).filter { !script.smallWords.empty.contains($0) }
        guard words.count > 1, said.count > 1, script.smallWords.denials.isDisjoint(with: words) else { return nil }
        return Interpretation(.fill(Filling(values: [slot.name: .string(text)])))
    }
}
