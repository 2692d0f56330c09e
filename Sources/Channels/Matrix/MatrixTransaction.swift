import Conversation

/// What a home server pushes: events of the rooms that the bot is in, or was invited to.
struct MatrixTransaction: Decodable {
    /// Any event: what is not there, or is of another shape, is nil.
    struct Event: Decodable {
        let type: String
        let id: String?
        let room: String?
        let sender: String?
        let content: Content?

        private enum CodingKeys: String, CodingKey {
            case type, content, sender
            case id = "event_id"
            case room = "room_id"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            type = (try? container.decode(String.self, forKey: .type)) ?? ""
            id = try? container.decode(String.self, forKey: .id)
            room = try? container.decode(String.self, forKey: .room)
            sender = try? container.decode(String.self, forKey: .sender)
            content = try? container.decode(Content.self, forKey: .content)
        }
    }

    struct Content: Decodable {
        let kind: String?
        let body: String?
        let membership: String?
        let relation: Relation?
        let url: String?
        let filename: String?

        private enum CodingKeys: String, CodingKey {
            case body, membership, url, filename
            case kind = "msgtype"
            case relation = "m.relates_to"
        }
    }

    /// What a message answers, replaces or belongs to.
    struct Relation: Decodable {
        struct Target: Decodable {}

        let kind: String?
        let event: String?
        let answered: Target?

        private enum CodingKeys: String, CodingKey {
            case kind = "rel_type"
            case event = "event_id"
            case answered = "m.in_reply_to"
        }
    }

    let events: [Event]

    /// What people typed, in order; what other bots say (notices), edits and what is encrypted is left alone.
    var messages: [ChatMessage] { events.compactMap(message) }

    /// The rooms that somebody was invited to; an invitation of somebody else is none of ours, and to join does no harm
    /// where the bot is in already.
    var invitations: [String] {
        events.filter { $0.type == "m.room.member" && $0.content?.membership == "invite" }.compactMap(\.room)
    }

    private func message(_ event: Event) -> ChatMessage? {
        guard event.type == "m.room.message", let id = event.id, let room = event.room, let sender = event.sender,
            let content = event.content
        else { return nil }
        if content.kind == "m.file" { return dropped(content, id: id, room: room, sender: sender) }
        guard content.kind == "m.text", content.relation?.kind != "m.replace",
            let said = content.body.map({ typed($0, isAnswer: content.relation?.answered != nil) }), !said.isBlank
        else { return nil }
        let thread = content.relation?.kind == "m.thread" ? content.relation?.event : nil
        let place = thread.map { "\(room)/\($0)" } ?? room
        return ChatMessage(
            Incoming(
                id: id, conversation: "matrix:\(place)", user: "matrix:\(sender)", body: .text(said),
                channel: Matrix.name),
            sender: sender, returnAddress: .place(channel: room, thread: thread), isPublic: true,
            isAnsweredInReply: false)
    }

    /// An export that was dropped into a room; its address is completed by the platform.
    private func dropped(_ content: Content, id: String, room: String, sender: String) -> ChatMessage? {
        guard let url = content.url, let name = content.filename ?? content.body, RemoteFile.isTaken(name) else {
            return nil
        }
        var message = ChatMessage(
            Incoming(
                id: id, conversation: "matrix:\(room)", user: "matrix:\(sender)", body: .text(name),
                channel: Matrix.name),
            sender: sender, returnAddress: .place(channel: room, thread: nil), isPublic: true,
            isAnsweredInReply: false)
        message.file = RemoteFile(url: url, headers: [])
        message.incoming.file = Incoming.File(name: name, bytes: nil)
        return message
    }

    /// The words alone: without the quotation in front of an answer; and with `/` for `!`, since clients keep what
    /// begins with a slash for themselves.
    private func typed(_ body: String, isAnswer: Bool) -> String {
        var lines = body.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if isAnswer, lines.first?.hasPrefix("> ") == true {
            lines = lines.drop { $0.hasPrefix(">") }.drop { $0.isEmpty }
        }
        let text = lines.joined(separator: "\n")
        return text.hasPrefix("!") ? "/" + text.dropFirst() : text
    }
}
