import Understanding

/// A text with its words, and which of them have been taken.
struct Utterance {
    /// A word as people see it: letters and digits that stand together ("29th", "q2"), without a possessive 's.
    struct Word: Hashable {
        var text: String
        var range: Range<Int>
    }

    let text: String
    /// The text's Unicode scalars: all ranges count these.
    let scalars: [Unicode.Scalar]
    let tokens: [Word]
    /// The words as they are compared.
    let words: [String]
    var taken: [Bool]

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
        tokens = Utterance.words(of: text)
        words = tokens.map(\.text)
        taken = Array(repeating: false, count: tokens.count)
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        for token in Tokenizer.tokens(in: text) where token.kind == .word || token.kind == .number {
            if !token.isSpaced, let last = words.last, last.range.upperBound == token.range.lowerBound {
                words[words.count - 1].text += token.text
                words[words.count - 1].range = last.range.lowerBound..<token.range.upperBound
            } else {
                words.append(Word(text: token.text, range: token.range))
            }
        }
        return words
    }

    mutating func take(_ range: Range<Int>) {
        for index in tokens.indices where tokens[index].range.overlaps(range) { taken[index] = true }
    }

    func isTaken(_ range: Range<Int>) -> Bool {
        tokens.indices.contains { taken[$0] && tokens[$0].range.overlaps(range) }
    }

    /// The words that nothing took.
    var untakenWords: [String] { tokens.indices.filter { !taken[$0] }.map { words[$0] } }

    /// The indices of the words of a range.
    func indices(of range: Range<Int>) -> Range<Int> {
        let inside = tokens.indices.filter { tokens[$0].range.overlaps(range) }
        guard let first = inside.first, let last = inside.last else { return 0..<0 }
        return first..<(last + 1)
    }

    /// The text of a range of scalars, trimmed of spaces and of marks that only join.
    func slice(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view).trimmed
    }

    /// What stands between commas and the ends of sentences, as ranges of scalars.
    var parts: [Range<Int>] {
        scalars.indices.split { ",;.!?\n".unicodeScalars.contains(scalars[$0]) }.map { $0.startIndex..<$0.endIndex }
    }

    /// The text in front of a word.
    func head(_ word: Int) -> String { slice(0..<tokens[word].range.lowerBound) }

    /// The text with commas for the figures that were taken: "move 2 to 27 march" says no range.
    var untaken: String {
        var scalars = scalars
        for index in tokens.indices where taken[index] {
            for place in tokens[index].range where scalars[place].properties.numericType != nil {
                scalars[place] = ","
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Which sentence each word stands in, from 0.
    var sentences: [Int] {
        var sentence = 0
        return tokens.indices.map { index in
            if index > 0, endsSentence(tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound) {
                sentence += 1
            }
            return sentence
        }
    }

    /// Whether a sentence ends between two words; the point of "v2.1" ends none.
    private func endsSentence(_ gap: Range<Int>) -> Bool {
        let between = scalars[gap]
        guard let mark = between.firstIndex(where: ".!?\n".unicodeScalars.contains) else { return false }
        return between[mark...].contains { $0.properties.isWhitespace }
    }

    /// A stretch of the text with the brackets and signs that stand at its words: "(v2)", "20%".
    func closed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, "([{<#@$€£".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
        while end < scalars.count, ")]}>%".unicodeScalars.contains(scalars[end]) { end += 1 }
        return start..<end
    }

    /// Where a phrase stands among the words that are not taken; nil where it does not.
    func find(_ phrase: [String], from start: Int = 0) -> Range<Int>? {
        guard let first = phrase.first else { return nil }
        for index in stride(from: start, through: words.count - phrase.count, by: 1) where words[index] == first {
            let place = index..<(index + phrase.count)
            if words[place].elementsEqual(phrase) && !taken[place].contains(true) { return place }
        }
        return nil
    }
}

extension [String] {
    /// The words of each phrase; what has no word, such as a lone dash, is no phrase and would stand everywhere.
    var phrases: [[String]] { map { Utterance($0).words }.filter { !$0.isEmpty } }
}

extension String {
    /// Without spaces and joining marks at the edges.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isJoining }), let last = lastIndex(where: { !$0.isJoining }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// Where a mark of plain letters and signs first stands, from a place on.
    func firstPlace(of mark: String, from start: Index? = nil) -> Range<Index>? {
        guard let first = mark.utf8.first else { return nil }
        var rest = utf8[(start ?? startIndex)...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: mark.utf8) { return place..<utf8.index(place, offsetBy: mark.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// What stands in front of a mark and behind it, without spaces and joining marks; nil where it does not stand.
    func parted(at mark: String) -> (head: String, tail: String)? {
        firstPlace(of: mark).map { (String(self[..<$0.lowerBound]).trimmed, String(self[$0.upperBound...]).trimmed) }
    }

    /// The first sentence and the rest; nil for the rest where there is one sentence.
    ///
    /// A dot within a number or a name ("2.5", "q2.pdf") ends nothing.
    var firstSentence: (first: String, rest: String?) {
        guard utf8.contains(where: { ".!?;\n".utf8.contains($0) }) else { return (self, nil) }
        let characters = Array(self)
        for (index, character) in characters.enumerated() where ".!?;\n".contains(character) {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            guard character == "\n" || character == ";" || next.isWhitespace else { continue }
            let first = String(characters[..<index]).trimmed
            let rest = String(characters[(index + 1)...]).trimmed
            if first.isEmpty { continue }
            let mark = character == "?" ? "?" : ""
            return (first + mark, rest.isEmpty ? nil : rest)
        }
        return (self, nil)
    }
}

extension Character {
    /// Whether it is a space or a mark that only joins.
    fileprivate var isJoining: Bool {
        switch self {
        case " ", "\t", "\n", "\r", ",", ";", ":", "-", "–", "—": true
        default: false
        }
    }
}
