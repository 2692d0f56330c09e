package import Content
package import Conversation
package import Documents
import Nudges
package import Reviews
package import Understanding

/// What the bot understands and says, read from content: shared by all conversations.
package struct Brain: Sendable {
    package let script: Script
    package let playbook: Playbook
    /// Learns from the phrases while the program goes on.
    package let reader: Deferred<Reader>
    package let engine: Engine
    package let documents: DocumentLibrary
    /// What carries out the effects that content names.
    let handlers: [String: Handler]

    /// The types of slots that are this bot's own.
    package static let slotKinds: Set<String> = [
        ActionResolver.kind, AgendaSectionResolver.kind, GoalFigureResolver.kind,
    ]

    /// Knows what this bot asks its content for.
    static let loader = ContentLoader(
        customKinds: slotKinds,
        effects: Set(Handlers.all.keys),
        words: Set(
            Phrase.allCases.map(\.rawValue) + DocumentPhrase.allCases.map(\.rawValue)
                + NudgePhrase.allCases.map(\.rawValue)),
        cues: Set(Cue.allCases.map(\.rawValue)), promises: Handlers.promises)

    /// Reads content.
    ///
    /// - Throws: ``ContentError`` with all faults of the folder.
    package init(_ content: ContentFiles) throws { try self.init(content, handlers: Handlers.all) }

    /// Looks at content for what is wrong, and for what the bot could run with and its author hardly meant; learns
    /// nothing of it.
    ///
    /// - Throws: ``ContentError`` with all faults of the folder.
    package static func checked(_ content: ContentFiles) throws -> Script {
        let playbook = Deferred { try Brain.playbook(content) }
        let script = try loader.script(content, isThorough: true)
        _ = try playbook.value()
        _ = try library(content, script.phrasebook)
        return script
    }

    /// The same, with other handlers than the bot's own.
    ///
    /// - Parameter earlier: What was learnt of the same phrases before is not learnt again.
    init(_ content: ContentFiles, handlers: [String: Handler], after earlier: Brain? = nil) throws {
        self.handlers = handlers
        // Side by side, for the prompt waits for all three; what is wrong with the script is told first. The phrases
        // are learnt last, while the program goes on.
        let playbook = Deferred { try Brain.playbook(content) }
        let script = try Brain.loader.script(content)
        let documents = Deferred { try Brain.library(content, script.phrasebook) }
        self.playbook = try playbook.value()
        self.documents = try documents.value()
        self.script = script
        engine = Engine(script: script)
        reader =
            earlier.flatMap { $0.script.learnsSame(as: script) ? $0.reader : nil } ?? Deferred { try Reader(script) }
    }

    /// The documents, with the look that the content gives them.
    static func library(_ content: ContentFiles, _ phrasebook: Phrasebook) throws -> DocumentLibrary {
        let style = try loader.decode(DocumentStyle.self, from: "documents/style.yaml", in: content)
        return try DocumentLibrary(
            templates: content.below("documents"), words: DocumentWords(phrasebook), style: style)
    }

    private static func playbook(_ content: ContentFiles) throws -> Playbook {
        let playbook = try loader.decode(Playbook.self, from: "playbook.yaml", in: content)
        let faults = playbook.faults().map { loader.fault($0, in: "playbook.yaml", of: content) }
        guard faults.isEmpty else { throw ContentError.faults(faults) }
        return playbook
    }

    /// Waits until the phrases are learnt.
    ///
    /// - Throws: ``ContentError`` with the place of a phrase that cannot be read.
    package func ready(_ content: ContentFiles) throws {
        do {
            _ = try reader.value()
        } catch let error as TemplateError {
            throw ContentError.faults([Brain.fault(error, in: content)])
        }
    }

    private static func fault(_ error: TemplateError, in content: ContentFiles) -> ContentFault {
        for file in content.files where file.text.contains("intent: \(error.intent)") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            let line = lines.firstIndex { $0.contains(error.phrase) } ?? 0
            let place = lines[line].firstRange(of: error.phrase)?.lowerBound ?? lines[line].startIndex
            let column = lines[line].distance(from: lines[line].startIndex, to: place)
            return ContentFault(file: file.path, line: line + 1, column: column + 1, message: error.description)
        }
        return ContentFault(file: content.origin, line: 1, column: 1, message: error.description)
    }
}
