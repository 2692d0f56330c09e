public import Conversation

/// JSON Schemas of the content files, for editors: they complete a key, say what it is for, and underline a wrong one.
///
/// The keys are the very lists that the readers go by.
public struct ContentSchema: Sendable {
    private let customKinds: Set<String>

    /// - Parameter customKinds: The slot types of the host, besides the engine's.
    public init(customKinds: Set<String> = []) {
        self.customKinds = customKinds
    }

    /// The schema of an intent's file.
    public var intent: Value {
        ContentSchema.object(
            ContentLoader.keys,
            [
                "intent": ("its name, such as snooze", ContentSchema.text),
                "command": ("a slash command, or several", ContentSchema.texts),
                "phrases": (
                    "what it learns from: [this] may be left out, (this|that) is one of both", ContentSchema.texts
                ),
                "near-misses": ("what comes near and must not be taken for it", ContentSchema.texts),
                "title": ("what it is called when it is gone back to", ContentSchema.text),
                "summary": ("one line for help", ContentSchema.text),
                "slots": ("what the flow wants to know, by name", ContentSchema.map(of: slot)),
                "flow": ("the steps, from the top", ["type": "array", "items": ["$ref": "#/$defs/step"]]),
                "words": ("sentences that the program asks for by name", ContentSchema.map(of: ContentSchema.text)),
                "documents": ("documents that the flow writes, by name", ContentSchema.map(of: ContentSchema.text)),
                "cues": ("words that the program looks for", ContentSchema.map(of: ContentSchema.texts)),
            ], required: ["intent"], defs: ["step": step])
    }

    /// The schema of engine.yaml.
    public var engine: Value {
        ContentSchema.object(
            NodeReader.engineKeys,
            [
                "verbs": (
                    "ways to say what holds in every flow",
                    ContentSchema.object(Verb.allCases.map(\.rawValue), [:], otherwise: ContentSchema.texts)
                ),
                "small-words": (
                    "words that say nothing of their own, by where they stand",
                    ContentSchema.object(NodeReader.smallWordKeys, [:], otherwise: ContentSchema.texts)
                ),
                "rules": ("what <name> stands for in phrases", ContentSchema.map(of: ContentSchema.text)),
                "examples": (
                    "an answer of each kind",
                    ContentSchema.object(
                        NodeReader.kinds.keys.sorted(), [:], otherwise: ContentSchema.text)
                ),
                "expires-after": (
                    "after how many days without a message what is under way is let go",
                    ["type": "integer", "minimum": 1]
                ),
                "words": ("the bot's own sentences", ContentSchema.map(of: ContentSchema.text)),
            ], otherwise: ContentSchema.texts)
    }

    /// The schema of phrases.yaml.
    public var phrases: Value {
        ContentSchema.object(
            PhraseReader.keys,
            [
                "words": ("what the program says by name", ContentSchema.map(of: ContentSchema.text)),
                "cues": ("what it listens for by name", ContentSchema.map(of: ContentSchema.texts)),
            ])
    }

    private var slot: Value {
        let kinds = NodeReader.kinds.keys.sorted() + customKinds.sorted()
        return ContentSchema.object(
            NodeReader.slotKeys,
            [
                "type": ("what it holds", ["enum": .list(kinds.map(Value.string))]),
                "ask": ("the question", ContentSchema.text),
                "again": ("the question in short, after something else was talked about", ContentSchema.text),
                "hint": ("said after an answer that was not understood", ContentSchema.text),
                "why": ("said when somebody asks why", ContentSchema.text),
                "choices": ("the answers on offer", ["type": "array", "items": choice]),
                "choices-from": ("the path of a fact that is a list of choices", ContentSchema.text),
                "cues": ("words that announce the value", ContentSchema.texts),
                "leads": ("words to drop in front of a text", ContentSchema.texts),
                "optional": ("whether it may be skipped", ContentSchema.flag),
                "keep": ("whether it is remembered for what comes after", ContentSchema.flag),
                "rest": ("takes the text that is left when all else has found its slot", ContentSchema.flag),
                "open": ("false: filled only when it is asked for", ContentSchema.flag),
                "check": ("an effect that may refuse the value", ContentSchema.text),
                "depends-on": ("is asked again when one of these is corrected", ContentSchema.texts),
                "amends": ("slots that an answer may put right instead", ContentSchema.texts),
                "past": ("dates lie behind", ContentSchema.flag),
                "mention": ("naming such a value alone starts the intent", ContentSchema.flag),
                "anywhere": ("a message that is such a value starts the intent at any question", ContentSchema.flag),
                "answers": (
                    "a text that answers that slot's choice instead", ContentSchema.text
                ),
                "beside": ("is read in passing only beside that slot", ContentSchema.text),
                "offer": ("only offers something: it gives way where too much is open", ContentSchema.flag),
            ], required: ["type"])
    }

    private var choice: Value {
        let members = ContentSchema.object(
            NodeReader.choiceKeys,
            [
                "say": ("what the button says", ContentSchema.text),
                "value": ("what the slot holds then", ContentSchema.text),
                "also": ("other ways to say it", ContentSchema.texts),
                "when": ("offered only while this holds", ContentSchema.text),
            ], required: ["say"])
        return ["anyOf": [ContentSchema.text, members]]
    }

    private var step: Value {
        let steps: Value = ["type": "array", "items": ["$ref": "#/$defs/step"]]
        let members = ContentSchema.object(
            FlowReader.actions + FlowReader.details,
            [
                "say": ("says it, once", ContentSchema.text),
                "ask": ("asks for a slot, unless it is filled", ContentSchema.text),
                "look": ("has the program look something up", ContentSchema.text),
                "do": ("has it do something that lasts, once", ContentSchema.text),
                "document": ("writes one of the documents: shown whole and kept", ContentSchema.text),
                "call": ("runs another intent's flow and comes back", ContentSchema.text),
                "go": ("goes back to the step with that id", ContentSchema.text),
                "end": ("ends the flow", ["type": ["boolean", "null"]]),
                "steps": ("steps under the same condition", steps),
                "when": ("only where it holds: intro = yes and not brief.late", ContentSchema.text),
                "id": ("a name to go back to", ContentSchema.text),
                "with": ("slots handed over: {slot: path}", ContentSchema.map(of: ContentSchema.text)),
                "forget": ("slots to be asked again", ContentSchema.texts),
                "else": ("steps where the condition does not hold", steps),
            ])
        return ["anyOf": [["const": "end"], members]]
    }
}
