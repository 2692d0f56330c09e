import Conversation

/// What the Events API posts.
struct SlackEvent: Decodable {
    struct Authorization: Decodable { let user_id: String? }

    struct Event: Decodable {
        struct File: Decodable {
            let name: String?
            let url_private_download: String?
        }

        /// There or not is all that counts.
        struct Presence: Decodable {}

        let type: String
        let subtype: String?
        let user: String?
        let text: String?
        let channel: String?
        let channel_type: String?
        let ts: String?
        let thread_ts: String?
        let bot_id: String?
        let bot_profile: Presence?
        let edited: Presence?
        let hidden: Bool?
        let files: [File]?

        /// Somebody typed it or dropped a file: no bot, no edit, no notice of the platform's.
        var isTyped: Bool {
            [nil, "file_share"].contains(subtype) && bot_id == nil && bot_profile == nil && edited == nil
                && hidden != true
        }
    }

    let type: String
    let challenge: String?
    let team_id: String?
    let event_id: String?
    let event: Event?
    let authorizations: [Authorization]?

    /// Whether a text mentions the bot; that comes as an event of its own.
    private func mentionsUs(_ text: String) -> Bool {
        authorizations?.contains { $0.user_id.map { text.contains("<@\($0)>") || text.contains("<@\($0)|") } == true }
            == true
    }

    /// What was said to the bot: by mention, to itself alone, or in a thread that may be one of ours; nil for
    /// everything else.
    var chatMessage: ChatMessage? {
        guard type == "event_callback", let event, event.isTyped, let user = event.user, let text = event.text,
            let channel = event.channel, authorizations?.contains(where: { $0.user_id == user }) != true
        else { return nil }
        var place = SlackPlace(team: team_id, channel: channel)
        var isAside = false
        let said: String
        switch (event.type, event.channel_type) {
        case ("message", "im"): said = SlackTyped.plain(text)
        case ("app_mention", _):
            place.thread = event.thread_ts ?? event.ts
            said = SlackTyped.plain(SlackTyped.withoutMention(text))
        case ("message", "channel"), ("message", "group"):
            guard let thread = event.thread_ts, thread != event.ts, !mentionsUs(text) else { return nil }
            place.thread = thread
            isAside = true
            said = SlackTyped.plain(text)
        default: return nil
        }
        let file = event.files?.first { RemoteFile.isTaken($0.name ?? "") }
        guard !said.isBlank && event.subtype == nil || file != nil && place.isDirect else { return nil }
        var incoming = Incoming(
            id: event_id, conversation: place.conversation(of: user), user: "slack:\(user)", body: .text(said),
            channel: Slack.name)
        incoming.isShareable = !place.isDirect
        incoming.isAside = isAside
        var message = ChatMessage(
            incoming, sender: user, returnAddress: .place(channel: channel, thread: place.thread),
            isPublic: !place.isDirect,
            isAnsweredInReply: false)
        if place.isDirect, let name = file?.name, let url = file?.url_private_download {
            message.file = RemoteFile(url: url, headers: [])
            message.incoming.file = Incoming.File(name: name, bytes: nil)
        }
        return message
    }
}
