import Understanding

/// Requests about another account than the one at hand: no question about this one is answered by them.
extension Interpreter {
    /// Whether a message asks for something about another account: "how is globex doing" beside a question about acme.
    ///
    /// What could be an answer, an action that mentions globex or a goal, must be a phrase with the account in it.
    func concernsAnother(_ text: String) -> Bool {
        guard let intent, asked?.kind != .account,
            let slot = intent.slots.first(where: { $0.kind == .account })
        else { return false }
        let here = frame?.slots[slot.name]
        let others = heard.entities(in: text).filter { entity in
            guard case .account(let id, _)? = entity.value else { return false }
            return id != here?.key
        }
        guard !others.isEmpty else { return false }
        if here != nil, repeated(in: text) != nil || isOnly(others, in: text) { return true }
        let reading = heard.reading(of: text)
        guard let found = reading.subject, let wanted = script.intents[found.name],
            wanted.slots.contains(where: { $0.kind == .account })
        else { return false }
        // The same once more, for that account: "escalate northwind to omar" in answer to what Lena should do about an
        // action of Globex.
        let isAbout = intent.slots.contains { $0.kind.isCustom && frame?.slots[$0.name] != nil }
        let isAnew = isAbout && found.name == intent.name && asked?.kind == .text && found.confidence >= 0.8
        guard here != nil else { return isAnew }
        if isAnew || reading.slots.contains(where: { $0.entity.map(others.contains) ?? false }) { return true }
        let isOwn = found.name == intent.name || found.name == asked.flatMap(intentTaking)
        return !isOwn && found.confidence >= (text.hasSuffix("?") ? 0.6 : 0.65)
    }

    /// "globex?": a name alone changes nothing of this account.
    func isOnly(_ accounts: [Entity], in text: String) -> Bool {
        var utterance = heard.utterance(text)
        for account in accounts { utterance.take(account.range) }
        return withoutFillers(utterance.untakenWords).isEmpty
    }

    /// With the people of other accounts whom a request names, where it names nobody who is known here.
    func amongAll(namedIn text: String) -> Interpreter {
        let known = heard.entities(in: text)
        guard !known.contains(where: { $0.kind == .person }) else { return self }
        let named = heard.utterance(text).words.flatMap(surroundings.elsewhere)
        guard !named.isEmpty else { return self }
        var wide = surroundings
        wide.context.people = NameIndex(surroundings.context.people.names + named)
        return Interpreter(Setting(script, wide), state: state)
    }
}
