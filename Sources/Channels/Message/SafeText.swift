/// Text from outside, made fit for a terminal: what would move the cursor, ring or recolour is shown, not done.
enum SafeText {
    /// Line feeds stay, tabs become spaces; every other control character, and what turns the writing direction,
    /// is shown as a sign for itself (`␛`).
    static func shown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar.value {
            case 0x0D where scalars.first == "\n": continue
            case 0x0A: result.append(scalar)
            case 0x09: result.append(contentsOf: "    ".unicodeScalars)
            case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F: result.append("␡")
            case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Text for a chat server that finds mentions, tags, emojis and links in any text: an invisible blank of no width
    /// breaks `@name`, `<tag>`, `:emoji:` and `javascript:`, so that they are read as they are and do nothing.
    static func inert(_ text: String) -> String {
        guard text.utf8.contains(where: { "@<:".utf8.contains($0) }) else { return text }
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let after = characters[(index + 1)...]
            if character == ":", isScript(characters[..<index], after) { result += zeroWidth }
            result.append(character)
            let isLive =
                switch character {
                case "@": after.first?.isWordCharacter ?? false && !(index > 0 && characters[index - 1].isWordCharacter)
                case "<": after.first.map { $0.isLetter || "!@#/:".contains($0) } ?? false
                case ":": isEmoji(after)
                default: false
                }
            if isLive { result += zeroWidth }
        }
        return result
    }

    static let zeroWidth = "\u{200B}"

    /// Whether what stands behind a colon ends with one, as in `:skull:` or `:+1:`, and is no time of day.
    private static func isEmoji(_ after: ArraySlice<Character>) -> Bool {
        let name = after.prefix { $0.isASCII && ($0.isWordCharacter || "_+-".contains($0)) }
        return after.dropFirst(name.count).first == ":" && !name.isEmpty && !name.allSatisfy(\.isNumber)
    }

    /// Whether `javascript:`, `vbscript:` or `data:text/` has its colon there, blanks within it or not.
    private static func isScript(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
        let scheme = String(before.suffix(40).filter { !$0.isWhitespace }.suffix(10)).lowercased()
        if scheme.hasSuffix("javascript") || scheme.hasSuffix("vbscript") { return true }
        return scheme.hasSuffix("data")
            && String(after.prefix(20).filter { !$0.isWhitespace }.prefix(5)).lowercased() == "text/"
    }
}

extension Character {
    var isWordCharacter: Bool { isLetter || isNumber }
}
