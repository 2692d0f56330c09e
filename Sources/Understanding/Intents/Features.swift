/// What the classifier sees of a phrase, as hashes: its words, their neighbours, their letters and what they mean.
struct Features {
    private var words: [UInt64] = []
    private var letters: [UInt64] = []
    private var senses: [UInt64] = []
    private var gaps: [UInt64] = []
    /// What each feature is called; kept only where it is asked for.
    private(set) var names: [UInt64: String]?

    /// The features of a block; what occurs twice is there twice, a sense but once.
    subscript(block: FeatureBlock) -> [UInt64] {
        switch block {
        case .words: words
        case .letters: letters
        case .senses: senses
        case .gaps: gaps
        }
    }

    /// - Parameter isNamed: Whether ``names`` is kept, for explanations.
    init(_ units: [PhraseUnit], isNamed: Bool = false) {
        if isNamed { names = [:] }
        words.reserveCapacity(units.count * 2 + 1)
        letters.reserveCapacity(units.count * 16)
        gaps.reserveCapacity(units.count * 2)
        var run: [Step] = []
        run.reserveCapacity(units.count + 1)
        run.append(Step(key: FeatureKey.border, name: "^"))
        for unit in units {
            switch unit.kind {
            case .word:
                add(Step(key: FeatureKey.word(unit.text), name: unit.text), to: &run)
                addLetters(of: unit.typed ?? unit.text)
            case .mention(let kind):
                add(Step(key: FeatureKey.mention(kind), name: "{\(kind.rawValue)}"), to: &run)
            case .gap: run = []
            }
        }
        if run.count > 1 || (run.count == 1 && run[0].key != FeatureKey.border) {
            addPairs(run, Step(key: FeatureKey.border, name: "$"))
        }
    }

    /// A unit on the way through the phrase.
    private struct Step {
        let key: UInt64
        let name: String
    }

    private mutating func add(_ step: Step, to run: inout [Step]) {
        words.append(step.key)
        note(step.key, step.name)
        addSense(of: step.key, step.name)
        addPairs(run, step)
        if let previous = run.last {
            addSense(of: FeatureKey.pair(previous.key, step.key), "\(previous.name) \(step.name)")
        }
        run.append(step)
    }

    /// The last step with those before it: the neighbour, and two more at a distance.
    private mutating func addPairs(_ run: [Step], _ last: Step) {
        for distance in 0..<min(3, run.count) {
            let first = run[run.count - 1 - distance]
            let key = FeatureKey.pair(first.key, last.key) &+ UInt64(distance)
            if distance == 0 {
                words.append(key)
                note(key, "\(first.name) \(last.name)")
            } else {
                gaps.append(key)
                note(key, "\(first.name) … \(last.name)")
            }
        }
    }

    private mutating func addSense(of key: UInt64, _ name: @autoclosure () -> String) {
        for sense in Lexicon.senses(of: key) where !senses.contains(sense) {
            senses.append(sense)
            note(sense, name())
        }
    }

    private mutating func addLetters(of word: String) {
        var bytes: [UInt8] = [0x20]
        bytes.append(contentsOf: word.utf8.prefix(40))
        bytes.append(0x20)
        for size in 2...4 where bytes.count >= size {
            for start in 0...(bytes.count - size) {
                var hash = Hash.seed &+ UInt64(size)
                for offset in 0..<size { hash = Hash.mix(hash, bytes[start + offset]) }
                letters.append(hash)
                note(hash, "\(word)…")
            }
        }
    }

    @inline(__always)
    private mutating func note(_ key: UInt64, _ name: @autoclosure () -> String) {
        if names != nil { names?[key] = name() }
    }
}
