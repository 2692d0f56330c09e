/// Takes the endings off English words, so that `goals`, `meeting` and `scheduled` meet `goal`, `meet`, `schedule`.
///
/// A light stemmer: plurals, -ed, -ing, -ly and the silent e; what it makes need not be a word.
enum Stemmer {
    static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
        plural(&letters)
        participle(&letters)
        if ends(letters, "ly"), letters.count > 5 { letters.removeLast(2) }
        if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
        if letters.count > 3, letters.last == UInt8(ascii: "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func plural(_ letters: inout [UInt8]) {
        if ends(letters, "sses") || (ends(letters, "ies") && letters.count > 4) {
            letters.removeLast(2)
        } else if letters.last == UInt8(ascii: "s"), !ends(letters, "ss"), !ends(letters, "us"), !ends(letters, "is") {
            letters.removeLast()
        }
    }

    private static func participle(_ letters: inout [UInt8]) {
        let count = ends(letters, "ing") ? 3 : ends(letters, "ed") ? 2 : 0
        guard count > 0, letters.count - count >= 3, letters.dropLast(count).contains(where: isVowel) else { return }
        letters.removeLast(count)
        guard let last = letters.last, letters.count > 3, letters[letters.count - 2] == last else { return }
        if !isVowel(last), last != UInt8(ascii: "l"), last != UInt8(ascii: "s"), last != UInt8(ascii: "z") {
            letters.removeLast()
        }
    }

    private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard letters.count > count else { return false }
        return ending.withUTF8Buffer { letters.suffix(count).elementsEqual($0) }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        [
            UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"),
        ]
        .contains(letter)
    }
}
