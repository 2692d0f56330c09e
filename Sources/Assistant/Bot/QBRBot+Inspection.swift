package import Conversation
package import Reviews
package import Understanding
import Workspace

/// What may be asked about the bot without saying anything to it.
extension QBRBot {
    /// How a text is read by whoever speaks, where a conversation stands; nothing of it is kept.
    package func reading(
        of text: String, user: String?, conversation: String
    ) throws -> (reading: Reading, why: Explanation) {
        let brain = brains.brain()
        let context = try workspace.read { facts in
            let state = try facts.conversation(conversation).map(ConversationShelf.decode) ?? ConversationState()
            return try readingContext(of: text, brain, clock(), try person(user, facts), state, facts).context
        }
        let reader = try brain.reader.value()
        return (reader.read(text, in: context), reader.why(text, in: context))
    }

    /// Where a conversation stands; nil for one that nobody began.
    package func state(of conversation: String) throws -> ConversationState? {
        try workspace.read { try $0.conversation(conversation).map(ConversationShelf.decode) }
    }

    /// Whoever a channel's user is; nil stands for whoever owns the workspace.
    package func person(called name: String?) throws -> Person? {
        try workspace.read { try person(name, $0) }
    }
}
