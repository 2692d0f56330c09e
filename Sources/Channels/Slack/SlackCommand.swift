import Conversation

/// A slash command as Slack sends it: a form.
struct SlackCommand: Equatable {
    let message: ChatMessage

    /// - Throws: ``Refusal/unreadable(_:)`` where a field that every command has is missing.
    init(_ fields: FormFields) throws(Refusal) {
        guard let command = fields["command"], let user = fields["user_id"], let channel = fields["channel_id"] else {
            throw .unreadable("the form lacks command, user_id or channel_id")
        }
        let place = SlackPlace(team: fields["team_id"] ?? fields["enterprise_id"], channel: channel)
        let text = SlackTyped.plain(fields["text"] ?? "")
        var incoming = Incoming(
            id: fields["trigger_id"], conversation: place.conversation(of: user), user: "slack:\(user)",
            body: .text(text.isBlank ? command : "\(command) \(text)"), channel: Slack.name)
        incoming.isShareable = !place.isDirect
        message = ChatMessage(
            incoming,
            sender: user, returnAddress: fields["response_url"].map { .url($0) }, isPublic: !place.isDirect)
    }
}
