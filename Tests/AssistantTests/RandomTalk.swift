import Conversation

/// Says things at random, such as people say in the middle of a flow; the same things for the same seed, on every
/// machine.
struct RandomTalk {
    /// What is said or pressed.
    struct Message {
        var body: Incoming.Body
        /// Whether the message is a verb as a whole.
        var isVerb = false
        /// Whether it has a verb in it, and is none.
        var holdsVerb = false

        var text: String {
            switch body {
            case .text(let text), .choice(let text): text
            }
        }
    }

    private var random: Randomness
    private let phrases: [String]
    private let commands: [String]
    private let verbs: [String]
    private let rules: [String: String]

    init(_ script: Script, seed: UInt64) {
        random = Randomness(seed)
        let intents = script.intents.values.sorted { $0.name < $1.name }
        phrases = intents.flatMap(\.phrases)
        commands = intents.compactMap(\.commands.first)
        verbs = Verb.allCases.flatMap { script.verbs[$0]?.texts ?? [] }
        rules = script.rules
    }

    private static let values = [
        "20 march", "friday", "next tuesday 3pm", "30 feb", "3/4", "asap", "by end of month", "10:30", "45 minutes",
        "$12k", "840 hours at $50", "60%", "3", "12", "acme", "globex", "stark", "zzz corp", "me", "ravi", "priya nair",
        "sarah", "dana@acme.com", "nobody", "the sync fix", "the sso rollout", "results", "weekly logins",
    ]
    private static let answers = [
        "send the adoption plan, ravi, by 3 april", "dana sends the user list by friday",
        "cut onboarding from 9 to 5 days by june", "they lose two days a month on exports", "it costs them a hire",
        "yes", "no", "yes, and 12", "no, 20 march", "none of these", "still true", "nothing new", "1 and 3", "both",
        "go on with it. and the renewal?", "blorb", "zzz qqq; mar 20", "", "  ", "🙂", "?", "no. ravi. mar 20.",
    ]
    private static let corrections = [
        "actually make it priya", "make that 3 april", "sorry, globex", "no, thursday", "actually 20 march and ravi",
        "i meant $15k", "change the owner to dana", "actually, acme", "not friday, monday", "make it 50%",
    ]
    /// Answers with a verb in them.
    private static let holdingVerbs = [
        "cancel the old contract", "skip the pilot in leeds", "help them with the rollout", "resume the weekly calls",
        "undo the changes in their sandbox", "repeat the training in may", "back up the dashboards",
        "ravi cancels the old contract by 3 april",
    ]

    /// What comes next, with the choices on offer.
    mutating func next(_ choices: [Choice]) -> Message {
        switch pick(20) {
        case 0, 1: return Message(body: .text(pick(from: verbs)), isVerb: true)
        case 2...5 where !choices.isEmpty: return Message(body: .choice(pick(from: choices).value))
        case 6...7 where !choices.isEmpty: return Message(body: .text(pick(from: choices).label))
        case 2...8: return Message(body: .text(pick(from: Self.values)))
        case 9...12: return Message(body: .text(pick(from: Self.answers)))
        case 13, 14: return Message(body: .text(pick(from: Self.corrections)))
        case 15: return Message(body: .text(pick(from: Self.holdingVerbs)), holdsVerb: true)
        case 16: return Message(body: .text(pick(from: commands) + pick(from: ["", " acme", " globex", " 3", " zzz"])))
        case 17:
            return Message(
                body: .text(pick(from: Self.values) + pick(from: [", ", " and ", ". "]) + pick(from: Self.values)))
        default:
            let phrase = pick(from: phrases)
            return Message(body: .text(spoken(phrase)))
        }
    }

    /// A number from 0 up to another one, which is left out.
    mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    private mutating func pick<T>(from things: [T]) -> T { things[pick(things.count)] }

    // MARK: Phrases

    /// A phrase with one of its alternatives everywhere, and something in its places.
    private mutating func spoken(_ phrase: String) -> String {
        var rest = Array(phrase)[...]
        let words = alternatives(&rest).split(separator: " ")
        return words.joined(separator: " ")
    }

    /// Reads `a|b` up to the bracket that ends it, and takes one.
    private mutating func alternatives(_ rest: inout ArraySlice<Character>) -> String {
        var parts = [""]
        while let character = rest.popFirst() {
            switch character {
            case "[":
                let inner = alternatives(&rest)
                if pick(2) == 0 { parts[parts.count - 1] += inner }
            case "(": parts[parts.count - 1] += alternatives(&rest)
            case "]", ")": return pick(from: parts)
            case "|": parts.append("")
            case "{": parts[parts.count - 1] += filling(of: name(&rest, upTo: "}"))
            case "<":
                var rule = Array(rules[name(&rest, upTo: ">")] ?? "")[...]
                parts[parts.count - 1] += alternatives(&rule)
            default: parts[parts.count - 1].append(character)
            }
        }
        return pick(from: parts)
    }

    private func name(_ rest: inout ArraySlice<Character>, upTo end: Character) -> String {
        let name = String(rest.prefix { $0 != end })
        rest = rest.dropFirst(name.count + 1)
        return name
    }

    private mutating func filling(of place: String) -> String {
        switch place.prefix(while: { $0 != ":" && $0 != "-" }) {
        case "account": pick(from: ["acme", "globex", "stark"])
        case "owner", "person", "recipient": pick(from: ["ravi", "priya", "dana", "sarah"])
        case "due", "date", "day", "until": pick(from: ["3 april", "friday", "the end of march"])
        case "number": pick(from: ["1", "2", "3"])
        default: pick(from: ["send the user list", "the sync fix", "3", "12"])
        }
    }
}

/// The same numbers for the same seed, on every machine.
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    // Another factor than the step below, or the seeds would be one sequence, each begun a little later.
    init(_ seed: UInt64) { state = seed &* 0xD1B5_4A32_D192_ED03 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
