/// Where a ``Bot`` keeps its conversations.
public protocol ConversationStore: Sendable {
    /// Runs one turn of a conversation, alone: no other turn of the same conversation runs beside it.
    ///
    /// - Parameters:
    ///   - conversation: Its id; one that is not known yet begins with an empty record.
    ///   - body: Takes what is kept and leaves what is to be kept. Where it throws, nothing is.
    func turn(
        in conversation: String, _ body: (inout ConversationRecord) throws -> Answer
    ) throws -> Answer

    /// What is kept of a conversation; nil where it is not known.
    func record(of conversation: String) throws -> ConversationRecord?
}
