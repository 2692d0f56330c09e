import Conversation

/// What a homeserver pushes to an application service: events, in order; the same transaction again until we have it.
struct MatrixTransaction: Decodable {
    struct Content: Decodable {
        struct Relation: Decodable { let rel_type: String? }

        let msgtype: String?
        let body: String?
        let membership: String?
        let relation: Relation?

        private enum CodingKeys: String, CodingKey {
            case msgtype, body, membership
            case relation = "m.relates_to"
        }
    }

    struct Event: Decodable {
        let type: String?
        let event_id: String?
        let room_id: String?
        let sender: String?
        let state_key: String?
        let content: Content?

        /// What somebody typed; nil for notices (our own among them), edits and all that is no message.
        var chatMessage: ChatMessage? {
            guard type == "m.room.message", let content, content.msgtype == "m.text",
                content.relation?.rel_type != "m.replace", let body = content.body, !body.isBlank, let sender,
                let room = room_id, let id = event_id
            else { return nil }
            return ChatMessage(
                Incoming(
                    id: id, conversation: "matrix:\(room)", user: "matrix:\(sender)", body: .text(body),
                    channel: Matrix.name),
                sender: sender, channel: room, returnAddress: .place(channel: room, thread: nil), isPublic: true,
                isAnsweredInReply: false)
        }
    }

    let events: [Event]
}
