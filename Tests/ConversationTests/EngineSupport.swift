import Conversation
import Days
import Foundation
import Understanding

/// A chat with a script: a message goes in, the bot's words come out; effects are answered from a table.
///
/// The state goes through JSON after every turn, as it does where it is stored.
struct EngineChat {
    typealias Handler = @Sendable (Effect) -> Outcome

    var engine: Engine
    var surroundings: Surroundings
    var handlers: [String: Handler]
    var state = ConversationState()
    /// The effects that were carried out, in order, with those of the turn before.
    private(set) var effects: [Effect] = []
    private(set) var choices: [Choice] = []
    private(set) var understood = Answer.Understood()
    private(set) var flow: Answer.Flow?
    /// The places of the script that the last turn came by.
    private(set) var visits: [Visit] = []

    init(
        _ script: Script, handlers: [String: Handler] = [:],
        infer: @escaping @Sendable ([String: Value], Intent) -> [String: Value] = { _, _ in [:] }
    ) throws {
        engine = Engine(script: script)
        surroundings = try EngineChat.surroundings(of: script, infer: infer)
        self.handlers = handlers
    }

    /// Monday 9 March 2026, two accounts, four people of whom two are called Sarah.
    static func surroundings(
        of script: Script, infer: @escaping @Sendable ([String: Value], Intent) -> [String: Value] = { _, _ in [:] }
    ) throws -> Surroundings {
        let examples = script.intents.values.sorted { $0.name < $1.name }.map(\.examples)
        let aside = ["blorb", "blorb zimt", "grumble mumble", "one", "two", "tell me a joke", "who won the cup"]
        let people = ["Ravi Shah", "Priya Nair", "Sarah Lee", "Sarah Jones"]
        let context = ReadingContext(
            today: Day(number: 20_521),
            people: NameIndex(
                people.map {
                    Named(id: $0.split(separator: " ").map { $0.lowercased() }.joined(separator: "-"), name: $0)
                }),
            accounts: NameIndex([Named(id: "acme", name: "Acme"), Named(id: "globex", name: "Globex")]), dayFirst: true)
        return Surroundings(
            reader: try Reader(
                intents: examples, outOfScope: aside, refusals: script.refusals.texts, reminders: script.reminders.texts
            ),
            context: context, resolver: ShelfResolver(),
            facts: ["me": "Dana"],
            infer: infer)
    }

    /// What the bot says to a typed message.
    @discardableResult
    mutating func say(_ text: String) -> String { take(engine.begin(state, .text(text), surroundings)) }

    /// What the bot says where a button is pressed.
    @discardableResult
    mutating func press(_ value: String) -> String { take(engine.begin(state, .choice(value), surroundings)) }

    /// What the bot says where a conversation is opened again.
    @discardableResult
    mutating func reopen() -> String { take(engine.reopen(state, surroundings)) }

    private mutating func take(_ begun: Run) -> String {
        var run = begun
        effects = []
        while case .perform(let effect) = run.next() {
            effects.append(effect)
            run.resume(with: handlers[effect.name]?(effect) ?? Outcome())
        }
        state = (try? EngineChat.stored(run.state)) ?? ConversationState()
        choices = run.reply?.choices ?? []
        understood = run.understood
        flow = run.flow
        visits = run.visits
        return run.reply?.text ?? ""
    }

    /// A state as it comes back from where it is kept.
    static func stored(_ state: ConversationState) throws -> ConversationState {
        try JSONDecoder().decode(ConversationState.self, from: bytes(of: state))
    }

    static func bytes(of state: ConversationState) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(state)
    }

    /// The slots of the current flow, as `chat --json` shows them.
    subscript(slot: String) -> String? {
        guard let value = state.stack.last?.slots[slot] else { return nil }
        return (value["day"] ?? value["id"] ?? value).string ?? value.number.map { String(Int($0)) }
    }

    /// The flows under way, the current one last.
    var flows: [String] { state.stack.map(\.intent) }
    /// The names of the effects of the last turn.
    var performed: [String] { effects.map(\.name) }
    var labels: [String] { choices.map(\.label) }
}

/// Three things on a shelf, called by number or by word.
struct ShelfResolver: SlotResolver {
    static let things = ["1": "red box", "2": "blue box", "3": "lamp"]

    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard kind == "thing" else { return [] }
        let scalars = Array(text.unicodeScalars)
        return Self.things.sorted { $0.key < $1.key }.compactMap { id, name in
            let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
            guard words.contains(id) || name.split(separator: " ").map(String.init).contains(where: words.contains)
            else {
                return nil
            }
            return SlotMatch(
                value: ["id": .string(id), "name": .string(name)], label: name, range: 0..<scalars.count)
        }
    }
}

// MARK: Scripts in few words

/// Words with places such as `{owner.name}`; what is not there is left out.
func words(_ text: String) -> Wording {
    Wording(source: text) { scope in
        var result = ""
        for part in text.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = part.firstIndex(of: "}") else {
                result += part
                continue
            }
            let value = scope[String(part[..<end])]
            result += value?.string ?? value?.number.map { String(Int($0)) } ?? value?["text"]?.string ?? ""
            result += part[part.index(after: end)...]
        }
        return result
    }
}

func say(_ text: String, id: String? = nil, when conditions: Condition...) -> Step {
    Step(id: id ?? "say \(text)", kind: .say(words(text)), conditions: conditions)
}

func ask(_ slot: String, id: String? = nil, when conditions: Condition...) -> Step {
    Step(id: id ?? "ask.\(slot)", kind: .ask(slot: slot), conditions: conditions)
}

func look(_ name: String, when conditions: Condition...) -> Step {
    Step(id: "look.\(name)", kind: .look(name), conditions: conditions)
}

func act(_ name: String, when conditions: Condition...) -> Step {
    Step(id: "do.\(name)", kind: .act(name), conditions: conditions)
}

func call(_ name: String, with arguments: [String: String] = [:], when conditions: Condition...) -> Step {
    Step(id: "call.\(name)", kind: .call(name, with: arguments), conditions: conditions)
}

func go(_ label: String, forgetting slots: [String] = [], when conditions: Condition...) -> Step {
    Step(id: "go.\(label)", kind: .go(to: label, forgetting: slots), conditions: conditions)
}

func end(when conditions: Condition...) -> Step { Step(id: "end", kind: .end, conditions: conditions) }

/// An intent that its own name starts as a command.
func flow(
    _ name: String, phrases: [String] = [], slots: [Slot] = [], words: [String: Wording] = [:], _ steps: Step...
) -> Intent {
    Intent(
        name: name, commands: ["/" + name], phrases: phrases, title: Wording("the " + name), slots: slots, steps: steps,
        words: words)
}

/// A text slot with a question that is its name.
func text(_ name: String, isOptional: Bool = false, dependsOn: [String] = []) -> Slot {
    Slot(name: name, kind: .text, ask: Wording(name + "?"), isOptional: isOptional, dependsOn: dependsOn)
}

/// A script with the verbs and the small words of the shipped one.
func script(_ intents: Intent...) -> Script {
    var script = Script(
        intents: intents,
        verbs: [
            .back: ["back", "go back"], .skip: ["skip", "pass"], .cancel: ["cancel", "never mind"], .undo: ["undo"],
            .help: ["help", "?"], .why: ["why", "why do you ask"], .again: ["again", "say that again"],
            .resume: ["resume", "where was i"], .startOver: ["start over"],
            .pause: ["pause", "hold on"], .change: ["change", "a different"],
        ],
        fillers: ["please", "hm", "ok thanks", "thanks", "good catch", "i think", "the", "it"],
        yes: ["yes", "yep", "sure", "ok"], no: ["no", "nope", "not now"],
        corrections: ["actually", "make that", "make it", "change", "sorry", "i meant"],
        words: Dictionary(uniqueKeysWithValues: engineWords.map { ($0.rawValue, words($1)) }))
    script.smallWords = smallWords
    return script
}

private let smallWords: SmallWords = {
    var words = SmallWords()
    words.aroundValues = [
        "it", "its", "it's", "is", "s", "that", "that's", "thats", "be", "the", "a", "to", "by", "on", "in", "at",
        "for", "about", "around", "let", "lets", "let's", "us", "we", "we'll", "i", "i'd", "i'll", "would", "will",
        "can", "could", "should", "do", "make", "take", "say", "go", "with", "give", "have", "and",
    ]
    words.besideValues = ["and", "by", "on"]
    words.behindCues = ["is", "to", "the", "on"]
    words.beforeDays = ["for", "of", "in", "about", "since", "than"]
    words.beforeNames = ["to", "into", "from", "of", "about", "with", "for", "at", "on", "over"]
    words.besideCorrections = [
        "it", "its", "is", "s", "not", "no", "and", "but", "to", "by", "on", "for", "should", "be", "later", "earlier",
    ]
    words.empty = [
        "the", "a", "an", "it", "its", "that", "this", "and", "thing", "one", "to", "is", "was", "for", "on", "of",
        "at", "in", "by", "with", "s",
    ]
    return words
}()

private let engineWords: [EngineWords: String] = [
    .backTo: "Back to {title}. {question}", .cancelled: "Stopped {title}.", .nothingToCancel: "Nothing to stop.",
    .nothingToGoBackTo: "That was the first.", .cannotSkip: "Needed. {why}", .notUnderstood: "No answer. {hint}",
    .offerWayOut: "Say skip or cancel.", .outOfScope: "Out of scope.", .unknownCommand: "No {name}. {nearest}?",
    .corrected: "Changed: {changes}.", .whichDay: "Which day: {reason}?", .whichOne: "Which one?",
    .impossible: "Impossible: {reason}. {hint}", .unused: "Unused: {text}.", .nothingOpen: "Nothing is open.",
    .noWhy: "No why.", .stranger: "no {name}, nearest {nearest}", .later: "Later: {text}.",
    .tooDeep: "Too deep for {title}.", .tooLong: "Too long.",
    .outdated: "Outdated: {label}.",
    .paused: "Aside: {title}.", .pickedUp: "From {day}: {title}.", .expired: "Closed after {days} days.",
    .whatToChange: "Change what?", .nothingToChange: "Nothing to change.", .refusedAgain: "Not that either.",
    .outOfScopeAgain: "Nor that.", .whichIntent: "Which?",
]
