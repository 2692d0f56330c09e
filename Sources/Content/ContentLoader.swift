public import Conversation
import Understanding
import Yams

/// Reads the content folder into a script; every fault is told with its file, line and column.
public struct ContentLoader: Sendable {
    static let keys = [
        "intent", "command", "phrases", "near-misses", "title", "summary", "slots", "flow", "words",
        "documents", "cues",
    ]
    /// Files at the top of the folder that are no intents.
    private static let others: Set<String> = ["engine.yaml", "playbook.yaml", PhraseReader.shared]

    private let customKinds: Set<String>
    private let phrases: PhraseReader
    private let effects: Set<String>?
    private let promises: HostPromises?

    /// - Parameters:
    ///   - customKinds: The slot types of the host, besides the engine's.
    ///   - effects: What `look`, `do` and `check` may name; nil where that is not to be checked.
    ///   - words: The phrases that the host asks for by name; nil where that is not to be checked.
    ///   - promises: What effects give; nil where names that nothing fills are not to be looked for.
    ///   - cues: The cue words that it asks for by name; nil where that is not to be checked.
    public init(
        customKinds: Set<String> = [], effects: Set<String>? = nil, words: Set<String>? = nil, cues: Set<String>? = nil,
        promises: HostPromises? = nil
    ) {
        self.customKinds = customKinds
        self.effects = effects
        self.promises = promises
        phrases = PhraseReader(words: words, cues: cues)
    }

    /// The script of a content folder.
    ///
    /// - Parameter isThorough: Whether to look also for what a bot can run with and its author hardly meant: conditions
    ///   that never hold, names that nothing fills, words that nobody says, texts that two intents understand.
    /// - Throws: ``ContentError/faults(_:)`` with all that is wrong.
    public func script(_ content: ContentFiles, isThorough: Bool = false) throws(ContentError) -> Script {
        var faults: [ContentFault] = []
        var intents: [IntentFile] = []
        var phrases = phrases
        for file in content.topLevel(ending: ".yaml") where !ContentLoader.others.contains(file.path) {
            var reader = NodeReader(file: file.path)
            if let root = reader.compose(file.text), let intent = intent(root, file.text, &reader, &phrases) {
                intents.append(intent)
            }
            faults += reader.faults
        }
        var script = engine(content, &phrases, &faults)
        script.phrasebook = shared(content, &phrases, &faults)
        script.intents = Dictionary(
            intents.map { ($0.intent.name, $0.intent) }, uniquingKeysWith: { first, _ in first })
        faults += ContentChecks(files: intents).faults
        if isThorough {
            faults += ThoroughChecks(files: intents, rules: script.rules, promises: promises).faults
        }
        guard faults.isEmpty else { throw .faults(faults) }
        return script
    }

    private func intent(
        _ root: Node, _ text: String, _ reader: inout NodeReader, _ phrases: inout PhraseReader
    ) -> IntentFile? {
        let members = reader.members(root, of: "an intent's file", known: ContentLoader.keys)
        guard let name = reader.string(members["intent"], "'intent'") else {
            reader.fault(root, "the file names no intent; begin it with 'intent: some-name'.")
            return nil
        }
        let slots = reader.slots(members["slots"], custom: customKinds)
        let words = phrases.words(members["words"], &reader)
        phrases.cues(members["cues"], &reader)
        var flow = FlowReader(reader)
        flow.read(members["flow"])
        reader = flow.reader
        let documents = reader.documents(members["documents"])
        check(flow, slots, documents, &reader)
        checkEffects(flow, slots, members["slots"], &reader)
        var intent = Intent(
            name: name, commands: reader.strings(members["command"], "'command'"),
            phrases: reader.strings(members["phrases"], "'phrases'"),
            nearMisses: reader.strings(members["near-misses"], "'near-misses'"),
            title: reader.wording(members["title"], "'title'", isMarkdown: false) ?? Wording(name),
            summary: reader.string(members["summary"], "'summary'"), slots: slots, steps: flow.steps, words: words,
            documents: documents)
        intent.edition = Edition.of(["title", "slots", "flow", "words", "documents"].compactMap { members[$0] })
        return IntentFile(
            file: reader.file, root: root, intent: intent, places: flow.places,
            conditionPlaces: flow.conditionPlaces, text: text)
    }

    private func check(
        _ flow: FlowReader, _ slots: [Slot], _ documents: [String: Wording], _ reader: inout NodeReader
    ) {
        let names = slots.map(\.name)
        var ids: Set<String> = []
        for (step, place) in zip(flow.steps, flow.places) {
            if !ids.insert(step.id).inserted {
                reader.fault(place, "the id '\(step.id)' stands twice; give each step one of its own.")
            }
            switch step.kind {
            case .ask(let slot) where !names.contains(slot):
                reader.fault(place, "the slot '\(slot)' is asked for and not declared; add it under 'slots'.")
            case .ask(let slot):
                if slots.first(where: { $0.name == slot })?.ask == nil {
                    reader.fault(place, "the slot '\(slot)' is asked for and has no question; add 'ask: …' to it.")
                }
            case .go(let label, let forgotten):
                if !flow.steps.contains(where: { $0.id == label }) {
                    reader.fault(place, "no step has the id '\(label)'; add 'id: \(label)' to the step to go to.")
                }
                for slot in forgotten where !names.contains(slot) {
                    reader.fault(place, "'forget' names the slot '\(slot)', which is not declared.")
                }
            case .document(let name) where documents[name] == nil:
                reader.fault(place, "there is no document '\(name)'; add '\(name): |' with its text under 'documents'.")
            default: break
            }
        }
    }

    /// Effects that the flow or a slot's check names and nobody carries out.
    private func checkEffects(_ flow: FlowReader, _ slots: [Slot], _ node: Node?, _ reader: inout NodeReader) {
        guard let effects else { return }
        let steps = zip(flow.steps, flow.places).compactMap { step, place -> (String, Node)? in
            switch step.kind {
            case .look(let name), .act(let name): (name, place)
            default: nil
            }
        }
        let checks = slots.compactMap { slot -> (String, Node)? in
            guard let check = slot.check, let place = node?.mapping?[Node(slot.name, Tag(.str))]?.mapping?["check"]
            else { return nil }
            return (check, place)
        }
        for (name, place) in steps + checks where !effects.contains(name) {
            let nearest = effects.sorted().first { EditDistance.between(name, $0, limit: 3) != nil }
            reader.fault(
                place, "nothing is called '\(name)'; \(nearest.map { "did you mean '\($0)'?" } ?? "take it out.")")
        }
    }

    /// The engine's English, and over it what the bot says otherwise.
    private func engine(
        _ content: ContentFiles, _ phrases: inout PhraseReader, _ faults: inout [ContentFault]
    ) -> Script {
        var script = Script(intents: [])
        for file in [ContentLoader.english, content.file("engine.yaml")].compactMap(\.self) {
            var reader = NodeReader(file: file.path)
            if let root = reader.compose(file.text) { reader.engine(root, &script, &phrases) }
            faults += reader.faults
        }
        return script
    }

    /// What holds in every conversation, of any bot.
    private static let english = ContentFiles.File(
        path: "english.yaml", text: String(decoding: PackageResources.english_yaml, as: UTF8.self))

    /// The phrases of the intents' files with those that belong to no intent.
    private func shared(
        _ content: ContentFiles, _ phrases: inout PhraseReader, _ faults: inout [ContentFault]
    ) -> Phrasebook {
        if let file = content.file(PhraseReader.shared) {
            var reader = NodeReader(file: file.path)
            if let root = reader.compose(file.text) {
                let members = reader.members(root, of: file.path, known: PhraseReader.keys)
                _ = phrases.words(members["words"], &reader)
                phrases.cues(members["cues"], &reader)
            }
            faults += reader.faults
        }
        let missing = phrases.missing
        if missing.count > 1, content.file(PhraseReader.shared) == nil {
            faults.append(
                ContentFault(
                    file: PhraseReader.shared, line: 1, column: 1,
                    message: "the file is missing, and \(missing.count) phrases and cues are asked for; "
                        + "copy it from the built-in content."))
        } else {
            faults += missing
        }
        return phrases.book
    }
}
