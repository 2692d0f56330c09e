/// What the classifier sees of a phrase: words and pairs of words, and the letters inside words.
struct Features {
    /// Hashes of stemmed words, of pairs of them and of mentions.
    private(set) var words: [UInt64] = []
    /// Hashes of two to four letters in a row, with the word's borders.
    private(set) var letters: [UInt64] = []
    /// What each feature is called; kept only where it is asked for.
    private(set) var names: [UInt64: String]?

    /// - Parameter isNamed: Whether ``names`` is kept, for explanations.
    init(_ units: [PhraseUnit], isNamed: Bool = false) {
        if isNamed { names = [:] }
        words.reserveCapacity(units.count * 2 + 2)
        letters.reserveCapacity(units.count * 12)
        var previous = Step(key: Features.border, name: "^")
        for unit in units {
            let step: Step
            switch unit.kind {
            case .word:
                step = Step(key: Features.hash(Stemmer.stem(unit.text), salt: 1), name: unit.text)
                addLetters(of: unit.text)
            case .mention(let kind):
                step = Step(key: Features.hash(kind.rawValue, salt: 2), name: "{\(kind.rawValue)}")
            case .gap:
                previous.key = Features.gap
                continue
            }
            addWord(step.key, step.name)
            addPair(previous, step)
            previous = step
        }
        if previous.key != Features.border { addPair(previous, Step(key: Features.border, name: "$")) }
    }

    /// A unit on the way through the phrase.
    private struct Step {
        var key: UInt64
        let name: String
    }

    private mutating func addWord(_ key: UInt64, _ name: @autoclosure () -> String) {
        words.append(key)
        names?[key] = name()
    }

    private mutating func addPair(_ first: Step, _ second: Step) {
        guard first.key != Features.gap else { return }
        addWord(Features.pair(first.key, second.key), "\(first.name) \(second.name)")
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
                names?[hash] = "\(word)…"
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
