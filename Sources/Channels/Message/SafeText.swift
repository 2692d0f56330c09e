/// Text from outside, made fit for a terminal: what would move the cursor, ring or recolour is shown, not done.
enum SafeText {
    /// Line feeds stay, tabs become spaces; every other control character, and what turns the writing direction,
    /// is shown as a sign for itself (`␛`).
    static func shown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
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

    /// Text for a chat server that finds mentions and links in any text: an invisible blank of no width stands behind
    /// the `@` of a name and before the colon of a script, so that they are read as they are and do nothing.
    static func inert(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            if character == ":", isScript(characters[..<index], characters[(index + 1)...]) { result += zeroWidth }
            result.append(character)
            guard character == "@", index + 1 < characters.count, characters[index + 1].isWordCharacter else {
                continue
            }
            if index == 0 || !characters[index - 1].isWordCharacter { result += zeroWidth }
        }
        return result
    }

    static let zeroWidth = "\u{200B}"

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
