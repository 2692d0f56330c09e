import Conversation
import Content
import Days
import Foundation
import Testing
import Understanding

@testable import Assistant

/// How well the shipped phrases tell the intents apart: floors just under what was measured.
@Suite struct ShippedIntentsTests {
    private let script: Script

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        script = try Brain(ContentFiles(directory: root.appending(path: "intents").path)).script
    }

    @Test func everyIntentHasPhrasesOfManyKindsAndNearMisses() {
        // What is heard anywhere is known by what it says, and learns from no phrases.
        for intent in script.intents.values where !intent.slots.contains(where: \.isHeardAnywhere) {
            #expect(intent.phrases.count >= 25, "\(intent.name)")
            #expect(intent.nearMisses.count >= 10, "\(intent.name)")
            #expect(Set(intent.phrases).count == intent.phrases.count, "\(intent.name) has a phrase twice")
        }
        #expect(script.outOfScope.count >= 150)
    }

    @Test(.timeLimit(.minutes(15)))
    func phrasesThatWereHeldBackAreToldApart() throws {
        let intents = script.intents.values.sorted { $0.name < $1.name }.map(\.examples)
        let result = try Evaluation(
            crossValidating: intents, rules: script.rules, outOfScope: script.outOfScope.texts,
            context: ReadingContext(today: Day(number: 20_500)))
        #expect(result.accuracy >= 0.84)
        #expect(result.falseRejection <= 0.065)
        #expect(try #require(result.outOfScopeRecall) >= 0.62)
        #expect(try #require(result.outOfScopeAUROC) >= 0.9)
        #expect(Double(result.matchedNearMisses.count) <= 0.19 * Double(result.nearMisses))
    }
}
