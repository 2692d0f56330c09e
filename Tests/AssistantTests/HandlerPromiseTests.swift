import Content
import Conversation
import Foundation
import Synchronization
import Testing

@testable import Assistant

/// What the effects say that they give, held against what they really give in all written conversations.
@Suite struct HandlerPromiseTests {
    /// What effects gave, by their names.
    private final class Record: Sendable {
        let seen = Mutex<[String: EffectPromise]>([:])

        func handler(_ handler: @escaping Handler) -> Handler {
            { effect, desk in
                let outcome = try handler(effect, desk)
                let words = outcome.say.map(\.words) + [outcome.refusal?.words].compactMap(\.self)
                self.seen.withLock { seen in
                    seen[effect.name, default: EffectPromise()].facts.formUnion(outcome.facts.keys)
                    seen[effect.name]?.facts.formUnion(outcome.fill.keys)
                    seen[effect.name]?.facts.formUnion(outcome.remember.keys)
                    seen[effect.name]?.words.formUnion(words)
                }
                return outcome
            }
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func effectsGiveNothingThatTheyDoNotPromise() throws {
        let record = Record()
        let brain = try Brain(ShippedContent.files(), handlers: Handlers.all.mapValues(record.handler))
        let player = TranscriptPlayer { try BotStage($0, brain: brain) }
        for file in TranscriptsTests.files {
            let path = HandlerPromiseTests.root.appending(path: "Tests/Transcripts/\(file)").path
            let text = try String(contentsOfFile: path, encoding: .utf8)
            _ = player.play(try Transcript(parsing: text, file: path))
        }
        for (name, given) in record.seen.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            let promise = Handlers.promises.effects[name] ?? EffectPromise()
            #expect(given.facts.subtracting(promise.facts).sorted() == [], "\(name) gives facts that are not promised")
            #expect(given.words.subtracting(promise.words).sorted() == [], "\(name) says words that are not promised")
        }
        #expect(record.seen.withLock { $0.count } >= 50)
    }

    @Test func everyEffectIsPromised() {
        #expect(Set(Handlers.promises.effects.keys) == Set(Handlers.all.keys))
    }

    /// What no code names any more would hide a slip in the content.
    @Test func whatIsPromisedStandsInTheCode() throws {
        let folder = HandlerPromiseTests.root.appending(path: "Sources/Assistant")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("+Promises.swift") }
        let code = try paths.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
        let names = Handlers.promises.effects.values.reduce(into: Handlers.promises.facts) {
            $0.formUnion($1.facts.union($1.words))
        }
        // The engine's own sentences are asked for by case, not by name.
        for name in names.sorted() where EngineWords(rawValue: name) == nil {
            #expect(code.contains("\"\(name)\""), "nothing gives '\(name)'")
        }
    }
}
