import Days
import Testing
import Understanding

@testable import qbr

/// What `evaluate` prints.
@Suite struct EvaluationTextTests {
    private func text(_ test: [LabelledSet.Line]) throws -> String {
        let intents: [String] = ["alpha", "beta", "gamma"]
        let lines = intents.flatMap { intent in
            ["one", "two", "three"].map { number in
                LabelledSet.Line(intent: intent, text: "\(intent) \(intent)s \(number)")
            }
        }
        let train = LabelledSet(lines)
        let result = try Evaluation(
            train: train, test: LabelledSet(test), context: ReadingContext(today: Day(number: 20_500)))
        return EvaluationText(result: result).text
    }

    @Test func whatWasTakenForWhatIsCountedWithItsPhrases() throws {
        let text = try text([
            .init(intent: "alpha", text: "beta betas one"), .init(intent: "alpha", text: "beta betas two"),
            .init(intent: "gamma", text: "?!"), .init(intent: nil, text: "gamma gammas three"),
            .init(intent: "beta", text: "beta betas three"),
        ])
        #expect(text.hasPrefix("3 intents, 9 phrases to learn from, 5 tried\nright at first rank    25.0 %\n"))
        #expect(text.contains("\nTaken for another intent: 2\n  alpha → beta  2\n      beta betas one (100.0 %)\n"))
        #expect(text.contains("\nRejected though meant: 1\n  gamma  1\n      ?! (0.0 %)"))
        #expect(
            text.contains("\nOut of scope, and taken for an intent: 1\n  gamma  1\n      gamma gammas three (100.0 %)"))
        #expect(!text.contains("near misses"))
    }

    @Test func nearMissesThatWereTakenAreNamed() throws {
        let thanks = IntentExamples(
            name: "thanks", phrases: ["cheers", "many thanks", "thank you"], nearMisses: ["two", "many thanks"])
        let result = try Evaluation(
            crossValidating: [thanks, IntentExamples(name: "bye", phrases: ["good bye", "see you", "farewell"])],
            folds: 3, context: ReadingContext(today: Day(number: 20_500)))
        let text = EvaluationText(result: result).text
        #expect(text.contains("\nnear misses taken      \(result.matchedNearMisses.count) of 2\n"))
        #expect(result.matchedNearMisses.map(\.text).allSatisfy { text.contains("\n      \($0) (") })
    }
}
