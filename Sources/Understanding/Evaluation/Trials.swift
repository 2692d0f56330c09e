/// What happened to each utterance of an evaluation.
struct Trials {
    private(set) var right = 0
    /// Confidence of the first rank, for lines that have an intent.
    private(set) var inScope: [Double] = []
    private(set) var outOfScope: [Double] = []
    private(set) var rejectedInScope = 0
    private(set) var rejectedOutOfScope = 0
    private(set) var microseconds: [Double] = []
    private(set) var mistakes: [Evaluation.Mistake] = []
    private(set) var nearMisses = 0
    private(set) var matchedNearMisses: [Evaluation.Mistake] = []

    mutating func run(
        _ lines: [LabelledSet.Line], with reader: Reader, context: ReadingContext, clock: some Clock<Duration>
    ) {
        for line in lines {
            let start = clock.now
            let reading = reader.read(line.text, in: context)
            microseconds.append(Evaluation.seconds(start.duration(to: clock.now)) * 1e6)
            add(line, reading)
        }
    }

    /// Tries texts that must not be taken for an intent.
    mutating func run(nearMisses texts: [String], of intent: String, with reader: Reader, context: ReadingContext) {
        nearMisses += texts.count
        for text in texts {
            guard let got = reader.read(text, in: context).intent, got.name == intent else { continue }
            matchedNearMisses.append(.init(text: text, expected: intent, got: intent, confidence: got.confidence))
        }
    }

    private mutating func add(_ line: LabelledSet.Line, _ reading: Reading) {
        let first = reading.ranking.first
        let confidence = first?.confidence ?? 0
        let isRejected = reading.intent == nil
        if let intent = line.intent {
            inScope.append(confidence)
            if first?.name == intent { right += 1 }
            if isRejected { rejectedInScope += 1 }
        } else {
            outOfScope.append(confidence)
            if isRejected { rejectedOutOfScope += 1 }
        }
        if reading.intent?.name != line.intent {
            mistakes.append(
                .init(text: line.text, expected: line.intent, got: reading.intent?.name, confidence: confidence))
        }
    }

    /// The share of pairs in which the second list's member is the larger; ties count half.
    static func area(over low: [Double], of high: [Double]) -> Double {
        let all = low.map { ($0, false) } + high.map { ($0, true) }
        let sorted = all.sorted { $0.0 < $1.0 }
        var sum = 0.0
        var below = 0
        var index = 0
        while index < sorted.count {
            var end = index
            var lows = 0
            while end < sorted.count, sorted[end].0 == sorted[index].0 {
                lows += sorted[end].1 ? 0 : 1
                end += 1
            }
            let highs = end - index - lows
            sum += Double(highs) * (Double(below) + Double(lows) / 2)
            below += lows
            index = end
        }
        let pairs = Double(low.count) * Double(high.count)
        return pairs == 0 ? 0 : sum / pairs
    }
}
