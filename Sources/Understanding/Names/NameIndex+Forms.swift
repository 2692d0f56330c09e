extension NameIndex {
    /// The tokens that a name is compared by: hyphens do not count.
    static func tokens(of text: String) -> [String] {
        Tokenizer.tokens(in: text).filter { $0.text != "-" && $0.text != "," }.map(\.text)
    }

    /// Every way to write a name: as it is, its aliases, without `Corp`, its first words, its last word.
    static func forms(of named: Named, index: Int) -> [Form] {
        let exact = ([named.name] + named.aliases).map(tokens).filter { !$0.isEmpty }
        let whole = exact.map(withoutEnding) + exact.filter { $0.count == 3 && $0[1] == "." }.map { [$0[0]] }
        var seen: Set<[String]> = []
        var forms = exact.filter { seen.insert($0).inserted }.map { Form(tokens: $0, name: index, extent: .exact) }
        forms += whole.filter { seen.insert($0).inserted }.map { Form(tokens: $0, name: index, extent: .whole) }
        let full = withoutEnding(tokens(of: named.name))
        forms += joined(full).filter { seen.insert($0).inserted }
            .map { Form(tokens: $0, name: index, extent: .whole) }
        let parts = (1..<max(1, full.count)).map { Array(full[..<$0]) }
        for part in parts where seen.insert(part).inserted && isTelling(part) {
            forms.append(Form(tokens: part, name: index, extent: .part))
        }
        let end = Array(full.suffix(1))
        if full.count > 1, seen.insert(end).inserted, isTelling(end) {
            forms.append(Form(tokens: end, name: index, extent: .part, isEnd: true))
        }
        return forms
    }

    /// A name whose spaces were lost: `redpeak`, `redpeakrobotics`.
    private static func joined(_ tokens: [String]) -> [[String]] {
        guard tokens.count > 1, tokens.allSatisfy({ $0.utf8.count > 1 }) else { return [] }
        return (2...tokens.count).map { [tokens[..<$0].joined()] }.filter { $0[0].utf8.count > 5 }
    }

    /// Takes out last words that more than four accounts share: `telecom` tells none of them, and is a word like others.
    ///
    /// A surname stays, however many have it.
    static func removeCommonEnds(_ forms: inout [Form], of names: [Named], besides known: Set<String>) {
        var shares: [String: Int] = [:]
        for form in forms where form.isEnd { shares[form.tokens[0], default: 0] += 1 }
        let common = known.union(shares.filter { $0.value > NameKeys.mostWithOneEnd }.keys)
        forms.removeAll { $0.isEnd && common.contains($0.tokens[0]) && names[$0.name].group == nil }
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
