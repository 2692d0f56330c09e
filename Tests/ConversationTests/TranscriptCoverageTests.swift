import Conversation
import Testing

/// What of a script a set of transcripts reaches.
@Suite struct TranscriptCoverageTests {
    private static let script = Script(
        intents: [
            Intent(
                name: "greet", commands: ["/greet"], phrases: ["greet me", "say hello to me", "greet her now"],
                title: Wording("a greeting"),
                slots: [
                    Slot(name: "count", kind: .number, ask: Wording("How many?"), hint: Wording("A number.")),
                    Slot(name: "never", kind: .text, hint: Wording("Is never asked for.")),
                ],
                steps: [
                    Step(id: "ask.count", kind: .ask(slot: "count")),
                    Step(id: "say", kind: .say(Wording("So many."))),
                    Step(id: "late", kind: .say(Wording("So late!")), conditions: [.has("late")]),
                ])
        ], verbs: [.back: ["back"]])

    @Test func whatNothingReachesIsNamed() throws {
        var chat = try EngineChat(Self.script)
        var reached: Set<Visit> = []
        for text in ["/greet", "back", "blorb", "7"] {
            chat.say(text)
            reached.formUnion(chat.visits)
        }
        let coverage = TranscriptCoverage(of: Self.script, reached: reached)
        #expect(
            coverage.parts.map(\.summary)
                == [
                    "2 of 3 steps", "1 of \(Verb.allCases.count) verbs", "1 of \(EngineWords.allCases.count) repairs",
                    "1 of 1 hints",
                ])
    }

    @Test func stepsAndVerbsMustAllBeReached() {
        let places = Visit.all(in: Self.script)
        #expect(places.contains(.step(intent: "greet", id: "late")))
        #expect(!places.contains(.hint(intent: "greet", slot: "never")))
        #expect(TranscriptCoverage(of: Self.script, reached: Set(places)).isComplete)
        let without = places.filter { $0 != .hint(intent: "greet", slot: "count") && $0 != .words(.backTo) }
        #expect(TranscriptCoverage(of: Self.script, reached: Set(without)).isComplete)
        let coverage = TranscriptCoverage(of: Self.script, reached: Set(places.filter { $0 != .verb(.back) }))
        #expect(!coverage.isComplete)
        #expect(coverage.text.hasSuffix("  not reached, of the verbs: back\n"))
    }
}
