import Conversation
import Foundation
import Testing

@testable import Content

/// The schemas for editors: the same keys as the readers', each with what it is for.
@Suite struct ContentSchemaTests {
    private let schema = ContentSchema(customKinds: ["action"])

    private func keys(_ value: Value?) -> Set<String> { Set((value?["properties"]?.object ?? [:]).keys) }

    @Test func theirKeysAreThoseOfTheReaders() {
        #expect(keys(schema.intent) == Set(ContentLoader.keys))
        let slot = schema.intent["properties.slots.additionalProperties"]
        #expect(keys(slot) == Set(NodeReader.slotKeys))
        let step = schema.intent["$defs.step.anyOf"]?.list?.last
        #expect(keys(step) == Set(FlowReader.actions + FlowReader.details))
        #expect(keys(schema.engine) == Set(NodeReader.engineKeys))
        #expect(keys(schema.phrases) == Set(PhraseReader.keys))
    }

    @Test func everyKeyOfAnIntentSaysWhatItIsFor() {
        let slot = schema.intent["properties.slots.additionalProperties.properties"]?.object ?? [:]
        let step = schema.intent["$defs.step.anyOf"]?.list?.last?["properties"]?.object ?? [:]
        let intent = schema.intent["properties"]?.object ?? [:]
        for (key, value) in [slot, step, intent].flatMap(\.self).sorted(by: { $0.key < $1.key }) {
            #expect(value["description"]?.string?.isEmpty == false, "\(key)")
        }
        #expect(slot["type"]?["enum"]?.list?.contains("action") == true)
    }

    @Test func aFileIsLikeItself() throws {
        let like = try ContentSchema.like(.init(path: "n.yaml", text: "a: USD\nb: [1, 2]\nc:\n  - {id: x, on: true}"))
        #expect(keys(like) == ["a", "b", "c"])
        #expect(like["properties.b.items.anyOf"] == [["type": "number"]])
        #expect(like["properties.c.items.anyOf"]?.list?.first?["properties.on.type"] == "boolean")
        #expect(throws: ContentFault.self) { try ContentSchema.like(.init(path: "n.yaml", text: "a: [")) }
    }
}
