import Conversation

/// The field `payload` of an interaction: a button that was pressed, or one of the kinds that we do not use.
struct SlackInteraction: Decodable {
    struct Identified: Decodable { let id: String }

    struct User: Decodable {
        let id: String
        let team_id: String?
    }

    struct Container: Decodable {
        let thread_ts: String?
    }

    struct Pressed: Decodable {
        struct Option: Decodable { let value: String? }

        let type: String?
        let value: String?
        let selected_option: Option?
        let action_ts: String?

        /// What stands behind the button; nil for what is no choice, such as a link.
        var choice: String? { value ?? selected_option?.value }
    }

    struct Message: Decodable { let thread_ts: String? }

    let type: String
    let user: User?
    let team: Identified?
    let channel: Identified?
    let container: Container?
    let message: Message?
    let actions: [Pressed]?
    let response_url: String?
    let trigger_id: String?

    /// The choice that was made; nil for every other kind of interaction.
    var chatMessage: ChatMessage? {
        guard type == "block_actions", let user, let channel, let pressed = actions?.first,
            let choice = pressed.choice
        else { return nil }
        let place = SlackPlace(
            team: team?.id ?? user.team_id, channel: channel.id, thread: container?.thread_ts ?? message?.thread_ts)
        var incoming = Incoming(
            id: trigger_id.map { "\($0):\(pressed.action_ts ?? "")" },
            conversation: place.conversation(of: user.id), user: "slack:\(user.id)", body: .choice(choice),
            channel: Slack.name)
        incoming.isShareable = !place.isDirect
        return ChatMessage(
            incoming, sender: user.id, returnAddress: response_url.map { .url($0) }, isPublic: !place.isDirect,
            isAnsweredInReply: false)
    }
}
