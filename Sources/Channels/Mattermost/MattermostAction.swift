import Conversation

/// A button that was pressed in Mattermost: what we put into its context comes back as it was.
struct MattermostAction: Decodable {
    struct Context: Decodable {
        let choice: String?
        let conversation: String?
        let signature: String?
    }

    let user_id: String?
    let channel_id: String?
    let trigger_id: String?
    let context: Context?

    /// - Throws: ``Refusal/unsigned`` where the context is not as it went out, or comes from another channel or person
    ///   than the one it was shown to.
    func verify(_ token: MattermostToken) throws(Refusal) {
        guard let user = user_id, let choice = context?.choice, let conversation = context?.conversation,
            let channel = channel_id, let signature = context?.signature,
            MessageDigest.areEqual(
                signature,
                token.signature(user: user, choice: choice, channel: channel, conversation: conversation))
        else { throw .unsigned }
    }

    /// Nil where it says nothing of who pressed what.
    var chatMessage: ChatMessage? {
        guard let user = user_id, let choice = context?.choice, let conversation = context?.conversation else {
            return nil
        }
        return ChatMessage(
            Incoming(
                id: trigger_id, conversation: conversation, user: "mattermost:\(user)", body: .choice(choice),
                channel: Mattermost.name),
            sender: user, channel: channel_id ?? "", isPublic: true)
    }
}
