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
}
