/// Cuts a text into tokens.
///
/// Letters and digits are never one token (`q2` is `q` and `2`): dates and figures are put together again by the
/// readers of entities, which look at ``Token/isSpaced``.
public enum Tokenizer {
    /// The tokens of a text, in order.
    ///
    /// - Complexity: O(*n*) in the scalars of the text.
    public static func tokens(in text: String) -> [Token] {
        tokens(in: Array(text.unicodeScalars))
    }

    static func tokens(in scalars: [Unicode.Scalar]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4 + 1)
        var isSpaced = true
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isSpace(scalar) {
                isSpaced = true
                index += 1
                continue
            }
            let end: Int
            if isLetter(scalar) {
                end = addWord(scalars, from: index, isSpaced: isSpaced, to: &tokens)
            } else {
                end = addOther(scalars, from: index, isSpaced: isSpaced, to: &tokens)
            }
            isSpaced = false
            index = end
        }
        return tokens
    }

    /// The text in the form in which names and phrases are compared: token texts with a space between.
    public static func folded(_ text: String) -> String {
        tokens(in: text).map(\.text).joined(separator: " ")
    }

    // MARK: Words

    private static func addWord(
        _ scalars: [Unicode.Scalar], from start: Int, isSpaced: Bool, to tokens: inout [Token]
    ) -> Int {
        var text = ""
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if isLetter(scalar) {
                append(scalar, to: &text)
            } else if isApostrophe(scalar), index + 1 < scalars.count, isLetter(scalars[index + 1]) {
                if isPossessive(scalars, at: index) {
                    addToken(.word, text, start..<index, isSpaced, isUpper(scalars[start]), to: &tokens)
                    addToken(.possessive, "'s", index..<index + 2, false, false, to: &tokens)
                    return index + 2
                }
            } else if !isMark(scalar), !isSlash(scalars, at: index, from: start) {
                break
            }
            index += 1
        }
        addToken(.word, text, start..<index, isSpaced, isUpper(scalars[start]), to: &tokens)
        return index
    }

    private static func isPossessive(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalars[index + 1] == "s" || scalars[index + 1] == "S" else { return false }
        return index + 2 >= scalars.count || !isLetter(scalars[index + 2])
    }

    /// The slash of `w/o`, `b/c` and `n/a`: between two letters that stand alone.
    private static func isSlash(_ scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool {
        guard scalars[index] == "/", index == start + 1, index + 1 < scalars.count, isLetter(scalars[index + 1]),
            start == 0 || isSpace(scalars[start - 1])
        else { return false }
        return index + 2 >= scalars.count || isSpace(scalars[index + 2])
    }

    private static func addOther(
        _ scalars: [Unicode.Scalar], from start: Int, isSpaced: Bool, to tokens: inout [Token]
    ) -> Int {
        var end = start + 1
        guard isDigit(scalars[start]) else {
            addToken(.symbol, String(Character(scalars[start])), start..<end, isSpaced, false, to: &tokens)
            return end
        }
        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
        addToken(.number, String(scalars[start..<end]), start..<end, isSpaced, false, to: &tokens)
        return end
    }

    private static func addToken(
        _ kind: Token.Kind, _ text: String, _ range: Range<Int>, _ isSpaced: Bool, _ isCapital: Bool,
        to tokens: inout [Token]
    ) {
        tokens.append(Token(kind: kind, text: text, range: range, isSpaced: isSpaced, isCapital: isCapital))
    }

    // MARK: Scalars

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if scalar.value < 0x80 {
            text.unicodeScalars.append(
                scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
        } else if let base = Accents.base(of: scalar) {
            text += base
        } else {
            text += scalar.properties.lowercaseMapping
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
        return scalar.properties.isAlphabetic && !scalar.properties.isEmoji
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" || scalar == "`"
    }

    /// Combining accents: part of the letter before them.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}
