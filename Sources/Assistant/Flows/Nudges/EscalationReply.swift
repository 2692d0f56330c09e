import Conversation
import Reviews
import Understanding

/// What somebody says to whom something was taken up: their answer, unless it is a request of its own.
struct EscalationReply {
    /// The intent that passes an answer on.
    private static let intent = "escalation-answer"
    /// Surer than this, a message is a request, whatever waits for a word.
    private static let sure = 0.85

    private let action: Action
    private let text: String
    /// Intents that an answer may look like.
    private let answering: [String]

    /// Nil where nothing waits for a word of whoever speaks, or others would read it who were not asked.
    init?(_ incoming: Incoming, _ desk: Desk) throws {
        guard let me = desk.me, let action = try Escalations.waiting(for: me, desk.turn).last,
            !incoming.isShareable || incoming.conversation == action.escalation?.conversation
        else { return nil }
        self.action = action
        answering = desk.cues(.escalationAnswering)
        switch incoming.body {
        case .text(let said), .choice(let said): text = said
        }
    }

    /// The conversation with the answer in it, to be gone on with; nil where something else is meant.
    func taken(by state: ConversationState, _ reader: Reader, _ surroundings: Surroundings) -> ConversationState? {
        guard state.stack.isEmpty, !isRequest(reader, surroundings) else { return nil }
        var state = state
        let slots: [String: Value] = ["action-ref": ActionValue.reference(action), "answer": .string(text)]
        state.stack = [Frame(intent: EscalationReply.intent, origin: .started, slots: slots)]
        return state
    }

    /// A command, a question, a number of a list, something else on file, or what is hardly anything but a request. Who
    /// says what they do, or did, says so in answer.
    private func isRequest(_ reader: Reader, _ surroundings: Surroundings) -> Bool {
        guard text.contains(where: \.isLetter), text.first.map({ $0 != "/" && !$0.isNumber }) ?? false,
            !text.hasSuffix("?")
        else { return true }
        let reading = reader.read(text, in: surroundings.context)
        if reading.intent?.name == EscalationReply.intent { return true }
        guard let intent = reading.intent, !answering.contains(intent.name) else {
            let named = surroundings.resolver.matches(
                kind: ActionResolver.kind, in: text, state: ConversationState()
            ).first { $0.isNamed }
            return named.map { $0.value["id"]?.string != action.id } ?? false
        }
        return reading.template != nil || intent.confidence >= EscalationReply.sure
    }
}
