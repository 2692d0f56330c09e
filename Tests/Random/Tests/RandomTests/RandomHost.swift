import Content
import Conversation
import Days
import Foundation
import Understanding

/// A host that knows nothing: what a flow looks up is made up from what its conditions ask, so that conversations come
/// by every branch. The same effect on the same slots gives the same outcome.
struct RandomHost: Sendable {
    let script: Script
    let surroundings: Surroundings
    private let terms: [String: [Condition]]

    init(_ script: Script) throws {
        self.script = script
        surroundings = try Self.surroundings(of: script)
        terms = script.intents.mapValues { intent in
            let slots = Set(intent.slots.map(\.name))
            return intent.steps.flatMap { $0.conditions.flatMap(Self.terms) }.filter {
                slots.isDisjoint(with: $0.names)
            }
        }
    }

    /// The content that comes with the program.
    static func shipped() throws -> RandomHost {
        var root = URL(filePath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        let kinds: Set = ["action", "agenda-section", "goal-figure"]
        let content = try ContentFiles(directory: root.appending(path: "intents").path)
        return try RandomHost(ContentLoader(customKinds: kinds).script(content))
    }

    /// Carries out an effect.
    func outcome(of effect: Effect) -> Outcome {
        if case .check(let slot, let value) = effect.kind { return verdict(on: slot, value, effect) }
        if Verb(rawValue: effect.name) != nil { return Outcome() }
        guard let intent = script.intents[effect.intent] else { return Outcome() }
        let key = effect.intent + (effect.slots["account"]?["id"]?.string ?? "")
        var facts: [String: Value] = [:]
        for term in terms[effect.intent] ?? [] {
            guard let (path, value) = Self.value(that: term, by: key) else { continue }
            Self.set(path.split(separator: ".").map(String.init)[...], to: value, in: &facts)
        }
        for path in intent.slots.compactMap(\.choicesFrom) where chance(key + path) % 3 > 0 {
            let choices = [Choice("20 March", value: "2026-03-20"), Choice("The sync fix", value: "a1")]
            Self.set(path.split(separator: ".").map(String.init)[...], to: .choices(choices), in: &facts)
        }
        var outcome = Outcome(facts: facts)
        if effect.kind == .act { outcome.saved = [Saved(key: effect.name, label: effect.name)] }
        return outcome
    }

    /// Most values are taken, some are refused, and some may mean one of two.
    private func verdict(on slot: String, _ value: Value, _ effect: Effect) -> Outcome {
        guard let words = script.intents[effect.intent]?.words.keys.min() else { return Outcome() }
        let said = value["text"]?.string ?? value.string ?? ""
        switch chance(slot + said) % 6 {
        case 0: return .refuse(words)
        case 1 where value["id"] == nil:
            var outcome = Outcome.refuse(words)
            outcome.readings = ["one", "two"].map { ["id": .string("id-\($0)"), "text": .string($0)] }
            return outcome
        default: return Outcome()
        }
    }

    private static func terms(of condition: Condition) -> [Condition] {
        switch condition {
        case .has, .equals, .less, .greater: [condition]
        case .not(let inner): terms(of: inner)
        case .and(let a, let b), .or(let a, let b): terms(of: a) + terms(of: b)
        }
    }

    private static func value(that term: Condition, by key: String) -> (String, Value)? {
        func isTrue(_ path: String) -> Bool { chance(key + path) % 2 == 0 }
        switch term {
        case .has(let path): return (path, .bool(isTrue(path)))
        case .equals(let path, let value): return isTrue(path) ? (path, value) : nil
        case .less(let path, let limit): return (path, .number(isTrue(path) ? limit - 1 : limit))
        case .greater(let path, let limit): return (path, .number(isTrue(path) ? limit + 1 : limit))
        case .not, .and, .or: return nil
        }
    }

    private static func set(_ path: ArraySlice<String>, to value: Value, in facts: inout [String: Value]) {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            facts[name] = value
            return
        }
        var inner = facts[name]?.object ?? [:]
        set(path.dropFirst(), to: value, in: &inner)
        facts[name] = .object(inner)
    }

    private func chance(_ text: String) -> UInt64 { Self.chance(text) }

    private static func chance(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 7
    }

    // MARK: What texts are read against

    private static func surroundings(of script: Script) throws -> Surroundings {
        let today = Day(number: 20_521)
        let accounts = ["Acme Corp", "Globex", "Stark Industries"].map { named($0) }
        var context = ReadingContext(
            today: today,
            people: NameIndex(["Ravi Shah", "Priya Nair", "Dana Ruiz", "Sarah Lee", "Sarah Jones"].map { named($0) }),
            accounts: NameIndex(accounts))
        context.me = named("Maya Chen")
        context.anchors = ["qbr": today + 15]
        let things = [
            "action": ["The sync fix", "The sso rollout", "The user list"], "agenda-section": ["Results", "Roadmap"],
            "goal-figure": ["Weekly logins"],
        ]
        return Surroundings(
            reader: try Reader(script), context: context,
            resolver: NameResolver { kind in things[kind].map { NameIndex($0.map { named($0) }) } },
            facts: [
                "me": "Maya", "today": "Mon 9 Mar", "greeting": "Good morning", "is-empty": false,
                "my-accounts": .choices(accounts.map { Choice($0.name, value: $0.id) }),
            ])
    }

    private static func named(_ name: String) -> Named {
        Named(id: name.lowercased().split(separator: " ").first.map(String.init) ?? name, name: name)
    }
}
