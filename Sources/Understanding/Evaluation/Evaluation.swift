/// How well a reader tells intents apart, on utterances that it was not made from.
public struct Evaluation: Sendable, Hashable {
    /// An utterance that was taken for something else.
    public struct Mistake: Sendable, Hashable {
        /// The utterance.
        public let text: String
        /// Nil for out of scope.
        public let expected: String?
        /// What it was taken for; nil where it was rejected.
        public let got: String?
        /// Of the first rank, 0 to 1.
        public let confidence: Double
    }

    /// How many there are.
    public let intents: Int
    /// Lines that it was made from, and lines that it was tried on.
    public let train: Int
    /// Lines that it was tried on.
    public let test: Int
    /// The share of in-scope lines whose first-ranked intent is right, rejection left aside.
    public let accuracy: Double
    /// The share of out-of-scope lines that were rejected; nil where there are none.
    public let outOfScopeRecall: Double?
    /// The share of in-scope lines that were rejected.
    public let falseRejection: Double
    /// How often an in-scope line is surer than an out-of-scope one: 0.5 is chance, 1 is perfect.
    public let outOfScopeAUROC: Double?
    /// How long the reader took to make; the mean over the folds.
    public let trainSeconds: Double
    /// For one utterance.
    public let medianMicroseconds: Double
    /// The one in a hundred that took longest.
    public let p99Microseconds: Double
    /// In the order of the lines.
    public let mistakes: [Mistake]
    /// How many near misses were tried.
    public let nearMisses: Int
    /// The near misses that were taken for what they must not be: that is what `expected` names here.
    public let matchedNearMisses: [Mistake]

    /// Trains on one set and tries the other.
    ///
    /// - Throws: ``TemplateError`` where an utterance has brackets that do not fit.
    public init(
        train: LabelledSet, test: LabelledSet, context: ReadingContext, clock: some Clock<Duration> = ContinuousClock()
    ) throws(TemplateError) {
        let start = clock.now
        let reader = try Reader(intents: train.intents, outOfScope: train.outOfScope)
        let seconds = Evaluation.seconds(start.duration(to: clock.now))
        var trials = Trials()
        trials.run(test.lines, with: reader, context: context, clock: clock)
        self.init(trials, intents: train.intents.count, train: train.lines.count, trainSeconds: seconds)
    }

    /// Cross-validates intents: each phrase is read by a reader that was not made from it.
    ///
    /// Slots are filled with a name, a day or a figure of their kind. Near misses and phrases out of scope are held back
    /// in the same way.
    ///
    /// - Parameter folds: How many parts the phrases are dealt into.
    /// - Throws: ``TemplateError`` where a phrase cannot be read.
    public init(
        crossValidating intents: [IntentExamples], rules: [String: String] = [:], outOfScope: [String] = [],
        folds: Int = 5, context: ReadingContext, clock: some Clock<Duration> = ContinuousClock()
    ) throws(TemplateError) {
        var context = context
        context.people = NameIndex([Named(id: TemplateNode.person, name: TemplateNode.person)])
        context.accounts = NameIndex([Named(id: TemplateNode.account, name: TemplateNode.account)])
        var trials = Trials()
        var seconds = 0.0
        let folds = max(2, folds)
        let rulesRead = TemplateRules(rules)
        for fold in 0..<folds {
            let deal = Deal(fold: fold, of: folds)
            let kept = intents.map { intent in
                IntentExamples(
                    name: intent.name, phrases: deal.kept(intent.phrases), nearMisses: deal.kept(intent.nearMisses),
                    commands: intent.commands)
            }
            let start = clock.now
            let reader = try Reader(intents: kept, rules: rules, outOfScope: deal.kept(outOfScope))
            seconds += Evaluation.seconds(start.duration(to: clock.now))
            for intent in intents {
                let parser = TemplateParser(rules: rulesRead, intent: intent.name)
                let held = try deal.held(intent.phrases).map { phrase throws(TemplateError) in
                    LabelledSet.Line(intent: intent.name, text: try parser.parse(phrase).spoken)
                }
                trials.run(held, with: reader, context: context, clock: clock)
                let misses = try deal.held(intent.nearMisses).map { text throws(TemplateError) in
                    try parser.parse(text).spoken
                }
                trials.run(nearMisses: misses, of: intent.name, with: reader, context: context)
            }
            let others = deal.held(outOfScope).map { LabelledSet.Line(intent: nil, text: $0) }
            trials.run(others, with: reader, context: context, clock: clock)
        }
        let phrases = intents.reduce(outOfScope.count) { $0 + $1.phrases.count }
        self.init(trials, intents: intents.count, train: phrases, trainSeconds: seconds / Double(folds))
    }

    private init(_ trials: Trials, intents: Int, train: Int, trainSeconds: Double) {
        self.intents = intents
        self.train = train
        self.trainSeconds = trainSeconds
        test = trials.inScope.count + trials.outOfScope.count
        accuracy = Evaluation.share(trials.right, of: trials.inScope.count)
        falseRejection = Evaluation.share(trials.rejectedInScope, of: trials.inScope.count)
        let hasOthers = !trials.outOfScope.isEmpty
        outOfScopeRecall = hasOthers ? Evaluation.share(trials.rejectedOutOfScope, of: trials.outOfScope.count) : nil
        outOfScopeAUROC = hasOthers ? Trials.area(over: trials.outOfScope, of: trials.inScope) : nil
        let times = trials.microseconds.sorted()
        medianMicroseconds = times.isEmpty ? 0 : times[times.count / 2]
        p99Microseconds = times.isEmpty ? 0 : times[min(times.count - 1, times.count * 99 / 100)]
        mistakes = trials.mistakes
        nearMisses = trials.nearMisses
        matchedNearMisses = trials.matchedNearMisses
    }

    private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
