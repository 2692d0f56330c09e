/// Latin letters with an accent, and what people without that key type instead.
enum Accents {
    /// Bases of U+00C0 … U+017F, one for each scalar; `.` where the letter is no accented one.
    private static let bases = Array(
        ("aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssss"
            + "ttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// `ß`, `æ` and the like, which are two letters.
    private static let pairs: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ĳ": "ij",
    ]

    /// The plain letters that stand for an accented one; nil for any other scalar.
    static func base(of scalar: Unicode.Scalar) -> String? {
        let index = Int(scalar.value) - 0xC0
        guard index >= 0 else { return nil }
        if index < bases.count, bases[index] != UInt8(ascii: ".") {
            return String(Character(Unicode.Scalar(bases[index])))
        }
        return pairs[scalar]
    }
}
