extension Interpreter {
    /// "change the owner", "a different date": the slot that is to be asked for again. It has to be filled, and to be
    /// named by its name, its kind or one of its cues.
    func slotToChange(in text: String) -> String? {
        guard let intent, let frame else { return nil }
        let words = withoutFillers(heard.utterance(text).words)
        let leads = script.verbs[.change]?.beginning(words).filter { words.count > $0.count } ?? []
        guard let lead = leads.max(by: { $0.count < $1.count }) else { return nil }
        let name = Array(words[lead.count...].drop(while: script.smallWords.beforeChoices.contains))
        return intent.slots.first { slot in
            let names = (PhraseList([slot.name, slot.kind.name]) + slot.cues).phrases
            return slot.ask != nil && frame.slots[slot.name] != nil && names.contains(name)
        }?.name
    }
}
