import Testing

@testable import Understanding

@Suite struct EvaluationTests {
    private let context = ReadingContext(today: Sample.wednesday)

    @Test func aFileOfLinesIsRead() throws {
        let set = try LabelledSet(tsv: "a\tone two\noos\twhat\r\n\nb\tthree\n")
        #expect(set.lines.map(\.intent) == ["a", nil, "b"])
        #expect(set.intents.map(\.name) == ["a", "b"])
        #expect(set.outOfScope == ["what"])
        #expect(throws: LabelledSetError.noTab(line: 2)) { try LabelledSet(tsv: "a\tb\nno tab here") }
        #expect(throws: LabelledSetError.empty) { try LabelledSet(tsv: "\n") }
        #expect(
            LabelledSetError.noTab(line: 2).description
                == "Line 2 is not intent, tab, utterance; put a tab behind the intent's name.")
    }

    @Test func figuresAreWhatTheyAreCalled() throws {
        let train = LabelledSet(
            ReaderTests.intents.flatMap { intent in
                ["one", "two", "three"].map { .init(intent: intent.name, text: "\(intent.name) word \($0)") }
            })
        let test = LabelledSet([
            .init(intent: "health", text: "health word one"), .init(intent: "thanks", text: "health word two"),
            .init(intent: nil, text: "zebra quagga okapi"),
        ])
        let result = try Evaluation(train: train, test: test, context: context)
        #expect(result.intents == 5)
        #expect(result.train == 15)
        #expect(result.test == 3)
        #expect(result.accuracy == 0.5)
        #expect(result.outOfScopeAUROC == 1)
        #expect(result.outOfScopeRecall == 1)
        #expect(result.mistakes.map(\.text) == ["health word two"])
        #expect(result.p99Microseconds >= result.medianMicroseconds)
    }

    @Test func theAreaCountsPairs() {
        #expect(Trials.area(over: [0.1, 0.2], of: [0.3, 0.4]) == 1)
        #expect(Trials.area(over: [0.3, 0.4], of: [0.1, 0.2]) == 0)
        #expect(Trials.area(over: [0.5], of: [0.5]) == 0.5)
        #expect(Trials.area(over: [0.1, 0.5], of: [0.3, 0.5]) == 0.625)
    }

    @Test func crossValidationReadsEachPhraseOnce() throws {
        let result = try Evaluation(crossValidating: ReaderTests.intents, folds: 4, context: context)
        #expect(result.test == ReaderTests.intents.reduce(0) { $0 + $1.phrases.count })
        #expect(result.accuracy > 0.5)
    }

    @Test func nearMissesAndWhatIsOutOfScopeAreHeldBackAndTried() throws {
        let thanks = IntentExamples(
            name: "thanks", phrases: ["many thanks", "thanks a lot", "cheers", "<good>, thanks"],
            nearMisses: ["zebra quagga okapi", "thanks a lot", "how healthy is {account}"])
        let others = ReaderTests.intents.filter { $0.name != "thanks" }
        let result = try Evaluation(
            crossValidating: others + [thanks], rules: ["good": "(great|fine)"],
            outOfScope: ["tell me a joke", "play a song", "zebra"], folds: 3, context: context)
        #expect(result.nearMisses == 3)
        #expect(result.matchedNearMisses.map(\.text) == ["thanks a lot"])
        #expect(result.matchedNearMisses.first?.expected == "thanks")
        #expect(result.outOfScopeRecall != nil)
        #expect(result.test == others.reduce(4 + 3) { $0 + $1.phrases.count })
    }

    @Test func dealtExamplesAreHeldBackOnceEach() {
        let examples = (0..<7).map(String.init)
        let deals = (0..<3).map { Deal(fold: $0, of: 3) }
        #expect(deals.flatMap { $0.held(examples) }.sorted() == examples)
        for deal in deals { #expect((deal.held(examples) + deal.kept(examples)).sorted() == examples) }
    }

    @Test func logarithmAndExponentialAreExact() {
        #expect(abs(Maths.log(10) - 2.302_585_092_994_046) < 1e-14)
        #expect(abs(Maths.log(0.001) + 6.907_755_278_982_137) < 1e-14)
        #expect(Maths.log(1) == 0)
        #expect(abs(Maths.exp(1) - 2.718_281_828_459_045) < 1e-14)
        #expect(abs(Maths.exp(-3) - 0.049_787_068_367_863_944) < 1e-15)
        #expect(Maths.logistic(0) == 0.5)
    }
}
