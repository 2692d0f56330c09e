/// What the classifier sees of a phrase: words and pairs of words, and the letters inside words.
struct Features {
    /// Hashes of stemmed words, of pairs of them and of mentions.
    private(set) var words: [UInt64] = []
    /// Hashes of two to four letters in a row, with the word's borders.
    private(set) var letters: [UInt64] = []

    init(_ units: [PhraseUnit]) {
        words.reserveCapacity(units.count * 2 + 2)
        letters.reserveCapacity(units.count * 12)
        var previous = Features.border
        for unit in units {
            let key: UInt64
            switch unit.kind {
            case .word:
                key = Features.hash(Stemmer.stem(unit.text), salt: 1)
                addLetters(of: unit.text)
            case .mention(let kind): key = Features.hash(kind.rawValue, salt: 2)
            case .gap:
                previous = Features.gap
                continue
            }
            words.append(key)
            if previous != Features.gap { words.append(Features.pair(previous, key)) }
            previous = key
        }
        if previous != Features.gap, previous != Features.border {
            words.append(Features.pair(previous, Features.border))
        }
    }

    private static let border: UInt64 = 0x5851_f42d_4c95_7f2d
    private static let gap: UInt64 = 0

    private mutating func addLetters(of word: String) {
        var bytes: [UInt8] = [0x20]
        bytes.append(contentsOf: word.utf8.prefix(40))
        bytes.append(0x20)
        for size in 2...4 where bytes.count >= size {
            for start in 0...(bytes.count - size) {
                var hash = Hash.seed &+ UInt64(size)
                for offset in 0..<size { hash = Hash.mix(hash, bytes[start + offset]) }
                letters.append(hash)
            }
        }
    }

    private static func hash(_ text: String, salt: UInt8) -> UInt64 {
        var hash = Hash.mix(Hash.seed, salt)
        for byte in text.utf8 { hash = Hash.mix(hash, byte) }
        return hash
    }

    private static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 0x9e37_79b9_7f4a_7c15) ^ (b &+ (a >> 29)) }
}
