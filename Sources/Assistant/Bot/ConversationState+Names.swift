import Conversation

extension ConversationState {
    /// What was said before and may be read once more with the next message: names in it are looked up with that.
    var textsToBeReadAgain: [String] { [unclear?.text].compactMap(\.self) + memory.values.flatMap(\.texts).sorted() }

    /// The ids of whom slots and choices name, which no text needs to name again; other values of choices are among them.
    var idsInSlots: Set<String> {
        let slots = stack.flatMap { frame in frame.slots.values.compactMap { $0["id"]?.string } }
        return Set(slots + (question?.choices.map(\.value) ?? []) + (unclear?.choices.map(\.value) ?? []))
    }
}

extension Value {
    /// All texts in it.
    fileprivate var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        case .object(let members): members.values.flatMap(\.texts)
        case .null, .bool, .number: []
        }
    }
}
