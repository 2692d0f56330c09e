import Conversation
import Testing

/// Flows as pictures.
@Suite struct FlowGraphTests {
    /// Two questions, one only where it is wanted, a way back, and a call.
    private static func visit() throws -> Intent {
        let urgent = try Condition(parsing: "urgent = yes")
        let ask = Wording("{{#late}}It is \"late\". {{/late}}Which day, {{name}}?")
        return Intent(
            name: "visit", commands: ["/visit"], title: Wording("a visit"),
            slots: [Slot(name: "day", kind: .date, ask: ask), Slot(name: "urgent", kind: .choice)],
            steps: [
                Step(id: "top", kind: .ask(slot: "day")),
                Step(id: "call", kind: .call("alarm", with: [:]), conditions: [urgent]),
                Step(id: "again", kind: .go(to: "top", forgetting: []), conditions: [urgent, .not(.has("sure"))]),
                Step(id: "plain", kind: .act("visit.save"), conditions: [.not(urgent)]),
                Step(id: "bye", kind: .say(Wording("Bye.\nTomorrow."))),
            ])
    }

    @Test func stepsUnderOneConditionHangOnOneDecision() throws {
        #expect(
            FlowGraph(of: try Self.visit()).mermaid == """
                flowchart TD
                    n0(["/visit"])
                    n1[/"day: Which day, ‹name›?"/]
                    n2{"urgent = yes?"}
                    n3{{"alarm"}}
                    n4{"not sure?"}
                    n5[["visit.save"]]
                    n6["Bye."]
                    n7(["end"])
                    n0 --> n1
                    n1 --> n2
                    n2 -->|yes| n3
                    n3 --> n4
                    n2 -->|no| n5
                    n4 -->|no| n6
                    n5 --> n6
                    n6 --> n7
                    n4 -->|yes| n1

                """)
    }

    @Test func graphvizGetsTheSamePicture() throws {
        let dot = FlowGraph(of: try Self.visit()).dot
        #expect(dot.hasPrefix("digraph \"visit\" {\n"))
        #expect(dot.contains("    n2 [shape=diamond, label=\"urgent = yes?\"];\n"))
        #expect(dot.contains("    n4 -> n1 [label=\"yes\"];\n"))
        #expect(dot.hasSuffix("}\n"))
    }

    @Test func quotesAndMarkupAreWordsInAPicture() {
        let intent = Intent(
            name: "x", title: Wording("x"), steps: [Step(id: "say", kind: .say(Wording(#"Say "<b>|`hi`" \ & go"#)))])
        #expect(
            FlowGraph(of: intent).mermaid.contains(
                #"n1["Say &quot;&lt;b&gt;&#124;&#96;hi&#96;&quot; \ &amp; go"]"#))
        #expect(FlowGraph(of: intent).dot.contains(#"label="Say \"<b>|`hi`\" \\ & go""#))
    }

    @Test func callsBetweenFlowsAreShownAndTheOthersLeftOut() throws {
        let script = Script(intents: [
            try Self.visit(), Intent(name: "alarm", title: Wording("an alarm")),
            Intent(name: "alone", title: Wording("alone")),
        ])
        #expect(
            FlowGraph(of: script).mermaid == """
                flowchart TD
                    n0{{"alarm"}}
                    n1{{"/visit"}}
                    n1 --> n0

                """)
    }
}
