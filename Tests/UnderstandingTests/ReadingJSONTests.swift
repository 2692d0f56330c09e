import Foundation
import Testing

@testable import Understanding

/// What stands in JSON, to the letter of the contract.
@Suite struct ReadingJSONTests {
    private func json(_ text: String, _ context: ReadingContext) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Reader(intents: []).read(text, in: context)), as: UTF8.self)
    }

    @Test func aDateThatMustBeAskedAbout() throws {
        let context = ReadingContext(today: Sample.day("2026-11-18"), people: ConversationLineTests.people)
        #expect(
            try json("sarah by next fri", context) == """
                {"entities":[{"kind":"person","range":[0,5],"text":"sarah","value":"Sarah Johnson"},\
                {"alternatives":[{"end":"2026-11-20","grain":"day","start":"2026-11-20"}],"kind":"date","range":[9,17],\
                "reason":"this week's Friday is still ahead","text":"next fri",\
                "value":{"end":"2026-11-27","grain":"day","start":"2026-11-27"}}],\
                "intent":null,"ranking":[],"text":"sarah by next fri"}
                """)
    }

    @Test func aRequestThatIsCalledOff() throws {
        let reader = try Reader(
            intents: [IntentExamples(name: "a", phrases: ["send it"])], refusals: ["don't"])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(reader.read("don't send it", in: ReadingContext(today: Sample.wednesday)))
        #expect(
            String(decoding: json, as: UTF8.self) == """
                {"entities":[],"intent":null,"negated":true,"ranking":[{"confidence":1,"name":"a"}],"text":"don't send it"}
                """)
    }

    @Test func figuresAndNothing() throws {
        let context = ReadingContext(today: Sample.wednesday)
        #expect(
            try json("220k usd in 3 days asap 12.5%", context) == """
                {"entities":[{"kind":"money","range":[0,8],"text":"220k usd","value":{"amount":220000,"currency":"USD"}},\
                {"kind":"date","range":[9,18],"text":"in 3 days",\
                "value":{"end":"2026-03-14","grain":"day","start":"2026-03-14"}},\
                {"kind":"date","range":[19,23],"reason":"no day is named","text":"asap","value":null},\
                {"kind":"percent","range":[24,29],"text":"12.5%","value":12.5}],\
                "intent":null,"ranking":[],"text":"220k usd in 3 days asap 12.5%"}
                """)
        #expect(try json("3 days", context).contains(#""value":{"amount":3,"unit":"day"}"#))
    }
}
