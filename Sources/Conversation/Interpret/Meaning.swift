/// What a message can mean: the only thing that understanding hands to the engine.
enum Meaning: Hashable {
    case verb(Verb)
    case unknownCommand(String)
    /// A choice of the question asked.
    case choose(slot: String, value: Value)
    case fill(Filling)
    /// New values of slots that are filled; what cannot be taken leaves the old one.
    case correct(Filling)
    /// A slot that is filled is to be asked for again: "change the owner".
    case reopen(slot: String)
    case start(intent: String, Filling, confidence: Double)
    /// A request that means one of these intents, the likelier first.
    case either([String])
    /// None of what the question offers.
    case decline
    /// A request that is not to be carried out, as it was said: "don't send the summary".
    case callOff(String)
    /// A request about somebody whom nobody knows, by the name that was said.
    case stranger(String)
    /// A button of a question that is no longer open; with its label where that was the answer then.
    case outdated(label: String?)
    /// Words that need no answer: "good catch".
    case pleasantry
    case nothing
}

/// What a message says of slots.
struct Filling: Hashable {
    var values: [String: Value] = [:]
    /// What has several readings, or none.
    var doubts: [String: Doubt] = [:]

    var isEmpty: Bool { values.isEmpty && doubts.isEmpty }
}

/// A value that cannot be taken as it was said.
struct Doubt: Hashable {
    var reason: String
    /// The readings, the likeliest first; none where it is no value at all ("asap" for a day).
    var readings: [Value]
    /// Whether it is the name of somebody whom nobody knows.
    var isStranger = false
}

/// A meaning, and what of the text is left for the next one.
struct Interpretation: Hashable {
    var meaning: Meaning
    var rest: String?
    /// Whether the rest can only answer the question that the meaning leads to: "zzz" of "/brief zzz".
    var isHandedOn = false
    /// What was said for another turn of the same flow: the second of two actions.
    var later: Later?
    /// What stood beside the meaning and is of no use.
    var unused: String?
    /// Whether the message went on after what was read of it.
    var isCut = false

    init(_ meaning: Meaning, rest: String? = nil, isHandedOn: Bool = false) {
        self.meaning = meaning
        self.rest = rest
        self.isHandedOn = isHandedOn
    }
}

/// A request that waits until the one before it is dealt with.
struct Later: Hashable {
    /// The flow that has to end first.
    var intent: String
    var text: String
    /// What comes first.
    var before: String
    /// What what waits is called, where that is shorter than its text: "1 and 3 are done".
    var name: String?
}

extension Interpretation {
    /// Whether it is nothing that was only found by its likeness.
    var isSure: Bool {
        guard case .start(_, _, let confidence) = meaning else { return true }
        return confidence >= 0.8
    }
}
