extension StringProtocol {
    /// Without blanks at either end.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The same, or nil where nothing is left.
    var trimmedOrNil: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }

    /// Letters and digits in runs, as they were written: `don't`, `Q2`, `75`, `n/a`.
    var words: [String] {
        String(self).split(whereSeparator: { character in
            !(character.isLetter || character.isNumber || "'’/&%$€£".contains(character))
        }).map(String.init)
    }
}

extension Array where Element == String {
    /// Where `other` stands in it as a run; nil where it does not.
    func range(of other: [String]) -> Range<Int>? {
        guard !other.isEmpty, other.count <= count else { return nil }
        return (0...(count - other.count)).first { self[$0..<($0 + other.count)].elementsEqual(other) }
            .map { $0..<($0 + other.count) }
    }
}
