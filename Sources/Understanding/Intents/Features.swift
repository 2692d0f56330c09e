/// What the classifier sees of a phrase, as hashes: its words, their neighbours, their letters and what they mean.
struct Features {
    /// By the number of the ``FeatureBlock``; what occurs twice is there twice, a sense but once.
    private(set) var blocks = [[UInt64]](repeating: [], count: FeatureBlock.allCases.count)
    /// What each feature is called; kept only where it is asked for.
    private(set) var names: [UInt64: String]?

    subscript(block: FeatureBlock) -> [UInt64] { blocks[block.rawValue] }

    /// - Parameter isNamed: Whether ``names`` is kept, for explanations.
    init(_ units: [PhraseUnit], isNamed: Bool = false) {
        if isNamed { names = [:] }
        blocks[FeatureBlock.letters.rawValue].reserveCapacity(units.count * 12)
        var run = [Step(key: FeatureKey.border, name: "^")]
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
        add(step.key, to: .words, step.name)
        addSense(of: step.key, step.name)
        addPairs(run, step)
        if let previous = run.last {
            addSense(of: FeatureKey.pair(previous.key, step.key), "\(previous.name) \(step.name)")
        }
        run.append(step)
    }

    /// The last step with those before it: the neighbour, and two more at a distance.
    private mutating func addPairs(_ run: [Step], _ last: Step) {
        for (distance, first) in run.suffix(3).reversed().enumerated() {
            if distance == 0 {
                add(FeatureKey.pair(first.key, last.key), to: .words, "\(first.name) \(last.name)")
            } else {
                let key = FeatureKey.pair(first.key, last.key) &+ UInt64(distance)
                add(key, to: .gaps, "\(first.name) … \(last.name)")
            }
        }
    }

    private mutating func addSense(of key: UInt64, _ name: @autoclosure () -> String) {
        for sense in Lexicon.senses(of: key) where !self[.senses].contains(sense) { add(sense, to: .senses, name()) }
    }

    private mutating func addLetters(of word: String) {
        var bytes: [UInt8] = [0x20]
        bytes.append(contentsOf: word.utf8.prefix(40))
        bytes.append(0x20)
        for size in 2...4 where bytes.count >= size {
            for start in 0...(bytes.count - size) {
                var hash = Hash.seed &+ UInt64(size)
                for offset in 0..<size { hash = Hash.mix(hash, bytes[start + offset]) }
                add(hash, to: .letters, "\(word)…")
            }
        }
    }

    @inline(__always)
    private mutating func add(_ key: UInt64, to block: FeatureBlock, _ name: @autoclosure () -> String) {
        blocks[block.rawValue].append(key)
        if names != nil { names?[key] = name() }
    }
}
