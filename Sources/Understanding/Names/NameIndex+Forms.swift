extension NameIndex {
    /// The tokens that a name is compared by: hyphens do not count.
    static func tokens(of text: String) -> [String] {
        Tokenizer.tokens(in: text).filter { $0.text != "-" && $0.text != "," }.map(\.text)
    }

    /// Every way to write a name: whole, without `Corp`, its first words, its last word, its aliases.
    static func forms(of named: Named, index: Int) -> [Form] {
        var whole: [[String]] = []
        for text in [named.name] + named.aliases {
            let tokens = tokens(of: text)
            guard !tokens.isEmpty else { continue }
            whole.append(tokens)
            whole.append(withoutEnding(tokens))
            if tokens.count == 3, tokens[1] == "." { whole.append([tokens[0]]) }
        }
        var seen: Set<[String]> = []
        var forms = whole.filter { seen.insert($0).inserted }.map { Form(tokens: $0, name: index, isWhole: true) }
        let full = withoutEnding(tokens(of: named.name))
        var parts = (1..<max(1, full.count)).map { Array(full[..<$0]) }
        if full.count > 1, let last = full.last { parts.append([last]) }
        for part in parts where seen.insert(part).inserted && isTelling(part) {
            forms.append(Form(tokens: part, name: index, isWhole: false))
        }
        return forms
    }

    private static func withoutEnding(_ tokens: [String]) -> [String] {
        var rest = tokens[...]
        while rest.count > 1, let last = rest.last, CommonWords.companyEndings.contains(last) || last == "." {
            rest.removeLast()
        }
        return Array(rest)
    }

    /// Whether a part of a name can stand for it: `red` cannot stand for Red Peak, `peak` neither.
    private static func isTelling(_ part: [String]) -> Bool {
        guard part.count == 1, let word = part.first else { return true }
        return word.utf8.count >= 2 && (!CommonWords.contains(word) || CommonNames.contains(word))
            && !CommonWords.companyEndings.contains(word)
    }
}
