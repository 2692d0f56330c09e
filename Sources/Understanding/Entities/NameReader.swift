/// Finds people and accounts: by name, nick-name, alias, role, "me", or with a slip of the finger.
struct NameReader {
    let tokens: [Token]
    let people: NameIndex
    let accounts: NameIndex
    let me: Named?
    /// Whether a word is one that the bot's own phrases use: no typo of a name.
    let isKnown: (String) -> Bool

    func candidates() -> [Candidate] {
        let found = accounts.names.isEmpty ? [] : matches(in: accounts)
        let mentioned = Set(found.filter { $0.match.names.count == 1 }.map { accounts.names[$0.match.names[0]].id })
        var candidates = found.map { candidate(.account, $0) }
        candidates += matches(in: people, isPeople: true).map { item in
            candidate(.person, (item.start, narrowed(item.match, to: mentioned)))
        }
        for index in tokens.indices where tokens[index].kind == .word {
            if let own = own(at: index) { candidates.append(own) }
            if let role = role(at: index, mentioned) { candidates.append(role) }
        }
        return candidates
    }

    private typealias Found = (start: Int, match: NameMatch)

    // MARK: Names

    private func matches(in index: NameIndex, isPeople: Bool = false) -> [Found] {
        guard !index.names.isEmpty else { return [] }
        var found: [Found] = []
        for start in tokens.indices where tokens[start].kind == .word || tokens[start].kind == .number {
            if let match = index.match(tokens, at: start) {
                if match.count > 1 || isMeant(start, in: index) { found.append((start, match)) }
            } else if isPeople, let match = index.nicknamed(tokens, at: start) {
                if match.count > 1 || isMeant(start, in: index) { found.append((start, match)) }
            } else if mayBeMisspelt(start), let match = index.misspelt(tokens, at: start) {
                found.append((start, match))
            }
        }
        return found
    }

    private func mayBeMisspelt(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.text.utf8.count >= 4, !CommonWords.contains(token.text), !isKnown(token.text),
            DateWord.of(token.text) == nil, NumberWord.of(token.text) == nil
        else { return false }
        return people.match(tokens, at: index) == nil && accounts.match(tokens, at: index) == nil
    }

    /// Whether an everyday word stands for a name here.
    private func isMeant(_ index: Int, in names: NameIndex) -> Bool {
        let text = tokens[index].text
        if tokens[index].kind == .number { return false }
        guard CommonNames.contains(text) || CommonWords.contains(text) || DateWord.of(text) != nil else { return true }
        if tokens.count == 1 { return true }
        let before = index > 0 ? tokens[index - 1] : nil
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if tokens[index].isCapital, let before, ![".", "!", "?", "\n"].contains(before.text) { return true }
        if let before, CommonNames.signs.contains(before.text), DateWord.of(text)?.month ?? 0 == 0 { return true }
        return next.map { NameReader.verbs.contains($0.text) || $0.kind == .possessive } ?? false
    }

    private static let verbs: Set<String> = [
        "will", "owns", "takes", "should", "trains", "sends", "said", "says", "signs",
    ]

    private func candidate(_ kind: Entity.Kind, _ item: Found) -> Candidate {
        let names = kind == .account ? accounts.names : people.names
        let values = item.match.names.map { index -> EntityValue in
            let named = names[index]
            return kind == .account ? .account(id: named.id, name: named.name) : .person(id: named.id, name: named.name)
        }
        let range = item.start..<item.start + item.match.count
        guard values.count > 1 else { return Candidate(kind: kind, tokens: range, value: values.first) }
        let what = kind == .account ? "accounts" : "people"
        // The one of ours stands first among people of the customers'.
        let own = kind == .person ? item.match.names.indices.filter { names[item.match.names[$0]].group == nil } : []
        var others = values
        let value = own.count == 1 ? others.remove(at: own[0]) : nil
        return Candidate(
            kind: kind, tokens: range, value: value, alternatives: others,
            reason: "\(values.count) \(what) are called \(item.match.distance > 0 ? "nearly " : "")that")
    }

    /// Of several, those of the account that the text names.
    private func narrowed(_ match: NameMatch, to accounts: Set<String>) -> NameMatch {
        let inside = match.names.filter { people.names[$0].group.map(accounts.contains) ?? false }
        guard match.names.count > 1, !inside.isEmpty else { return match }
        return NameMatch(names: inside, count: match.count, distance: match.distance, isWhole: match.isWhole)
    }

    // MARK: "me" and roles

    /// "me", "myself", "i'll": the one who speaks, where somebody is to do something.
    private func own(at index: Int) -> Candidate? {
        guard let me else { return nil }
        let before = index > 0 ? tokens[index - 1].text : ""
        var end = index + 1
        switch tokens[index].text {
        case "myself": break
        case "me" where !NameReader.servants.contains(before): break
        case "ill" where (index == 0 || [".", ",", ";", "and"].contains(before)) && end < tokens.count: break
        case "i" where end < tokens.count && tokens[end].text == "will": end += 1
        default: return nil
        }
        return Candidate(kind: .person, tokens: index..<end, value: .person(id: me.id, name: me.name))
    }

    /// "tell me" asks for something; it gives nobody a task.
    private static let servants: Set<String> = [
        "tell", "show", "give", "remind", "let", "help", "send", "get", "email", "walk", "brief", "excuse", "draft",
        "make",
        "write", "find", "read", "teach", "for", "to", "message", "ping", "nudge", "bring", "catch", "lets", "stop",
    ]

    /// "their cfo", "the champion": whoever has that role, at the account that the text names.
    private func role(at index: Int, _ mentioned: Set<String>) -> Candidate? {
        guard people.hasRoles, NameReader.determiners.contains(tokens[index].text) else { return nil }
        for count in stride(from: min(4, tokens.count - index - 1), to: 0, by: -1) {
            let words = tokens[index + 1..<index + 1 + count].map(\.text).joined(separator: " ")
            let holders = people.names(withRole: words)
            guard !holders.isEmpty else { continue }
            let match = NameMatch(names: holders, count: count + 1, distance: 0, isWhole: true)
            return candidate(.person, (index, narrowed(match, to: mentioned)))
        }
        return nil
    }

    private static let determiners: Set<String> = ["their", "the", "our", "your", "his", "her", "its"]
}
