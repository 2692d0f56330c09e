/// Finds e-mail addresses, and what must not be read at all: web addresses and times of day.
struct AddressReader {
    let tokens: [Token]

    func emails() -> [Candidate] {
        tokens.indices.compactMap { index in
            guard tokens[index].text == "@", let range = address(around: index) else { return nil }
            return Candidate(
                kind: .email, tokens: range, value: .email(tokens[range].map(\.text).joined()))
        }
    }

    private func address(around at: Int) -> Range<Int>? {
        var start = at
        while start > 0, !tokens[start].isSpaced, isPart(tokens[start - 1]) { start -= 1 }
        var end = at + 1
        while end < tokens.count, !tokens[end].isSpaced, isPart(tokens[end]) { end += 1 }
        while end > at + 1, tokens[end - 1].kind == .symbol { end -= 1 }
        while start < at, tokens[start].text == "." || tokens[start].text == "-" { start += 1 }
        guard start < at, tokens[at + 1..<max(end, at + 1)].contains(where: { $0.text == "." }),
            tokens[end - 1].kind == .word
        else { return nil }
        return start..<end
    }

    private func isPart(_ token: Token) -> Bool {
        token.kind == .word || token.kind == .number || [".", "-", "_", "+"].contains(token.text)
    }

    /// Tokens of web addresses and times of day.
    func unreadable() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in tokens.indices where index >= found.last?.upperBound ?? 0 {
            if let range = web(at: index) ?? time(at: index) { found.append(range) }
        }
        return found
    }

    private func web(at index: Int) -> Range<Int>? {
        let isScheme = word(index + 1) == ":" && word(index + 2) == "/" && word(index + 3) == "/"
        guard tokens[index].kind == .word, isScheme || (tokens[index].text == "www" && word(index + 1) == ".") else {
            return nil
        }
        var end = index + 1
        while end < tokens.count, !tokens[end].isSpaced { end += 1 }
        return index..<end
    }

    /// `15:00`, `3pm`, `3:30 pm`.
    private func time(at index: Int) -> Range<Int>? {
        guard tokens[index].kind == .number, tokens[index].text.utf8.count <= 2 else { return nil }
        var end = index + 1
        if word(end) == ":", !tokens[end].isSpaced, word(end + 1).utf8.count == 2, tokens[end + 1].kind == .number {
            end += 2
        }
        if ["am", "pm"].contains(word(end)) { return index..<end + 1 }
        if ["a", "p"].contains(word(end)), !tokens[end].isSpaced, (1...12).contains(Int(word(index)) ?? 0),
            isTimeCued(index)
        {
            return index..<end + 1
        }
        if ["hours", "hour", "hrs", "hr", "h"].contains(word(end)) { return nil }
        return end > index + 1 ? index..<end : nil
    }

    /// "at 5p", "friday 5p"; elsewhere `5p` are pence.
    private func isTimeCued(_ index: Int) -> Bool {
        let day = DateWord.of(word(index - 1))
        return word(index - 1) == "at" || day?.weekday != nil || day?.relative != nil
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
