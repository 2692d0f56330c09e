import Conversation

/// What Google Chat posts: a message, a pressed button, an invitation, or one of the kinds that we do not use.
struct GoogleChatEvent: Decodable {
    struct User: Decodable {
        /// `users/123`.
        let name: String?
        /// `HUMAN` or `BOT`.
        let type: String?
        /// Google has verified it.
        let email: String?
    }

    struct Space: Decodable {
        /// `spaces/AAAA`.
        let name: String?
        let type: String?
        let spaceType: String?
        let singleUserBotDm: Bool?

        /// The bot and one person, and nobody else.
        var isDirect: Bool { type == "DM" || spaceType == "DIRECT_MESSAGE" || singleUserBotDm == true }
    }

    struct Message: Decodable {
        struct Annotation: Decodable {
            struct Command: Decodable { let commandName: String? }
            let slashCommand: Command?
        }

        /// There or not is all that counts.
        struct Presence: Decodable {}

        let name: String?
        let sender: User?
        let text: String?
        /// Without the mention of the bot, and without the command.
        let argumentText: String?
        let slashCommand: Presence?
        let annotations: [Annotation]?
        let lastUpdateTime: String?

        /// What was typed to the bot.
        var said: String? {
            guard slashCommand != nil else { return (argumentText ?? text)?.trimmed }
            let command = annotations?.lazy.compactMap(\.slashCommand?.commandName).first
            return (command.map { "\($0) \(argumentText?.trimmed ?? "")" } ?? text ?? argumentText)?.trimmed
        }
    }

    struct Parameter: Decodable {
        let key: String?
        let value: String?
    }

    struct Action: Decodable {
        let actionMethodName: String?
        let parameters: [Parameter]?
    }

    let type: String
    let eventTime: String?
    let user: User?
    let space: Space?
    let message: Message?
    let action: Action?

    /// What was said or chosen; nil for what is neither, and for what a bot said or somebody edited.
    var chatMessage: ChatMessage? {
        // A card's own message is the bot's; all others are of whoever speaks.
        let speaker = type == Kind.pressed ? user : message?.sender ?? user
        let person = user?.name == nil ? speaker : user
        guard let body, let user = person?.name, speaker?.type != "BOT", let space, let place = space.name else {
            return nil
        }
        var incoming = Incoming(
            id: id(user), conversation: "googlechat:\(place):\(user)", user: "googlechat:\(user)", body: body,
            channel: GoogleChat.name)
        incoming.email = person?.email
        incoming.isShareable = !space.isDirect
        return ChatMessage(
            incoming, sender: user, channel: place, isPublic: !space.isDirect)
    }

    private enum Kind {
        static let message = "MESSAGE"
        static let added = "ADDED_TO_SPACE"
        static let pressed = "CARD_CLICKED"
    }

    private var body: Incoming.Body? {
        switch type {
        case Kind.message where message?.lastUpdateTime == nil: said
        // Whoever asks the bot in gets to know what it does; they may have asked it something at once.
        case Kind.added: said ?? .text("/qbr-help")
        case Kind.pressed where action?.actionMethodName == "choice":
            action?.parameters?.first { $0.key == "choice" }?.value.map { .choice($0) }
        default: nil
        }
    }

    private var said: Incoming.Body? {
        message?.said.flatMap { $0.isBlank ? nil : .text($0) }
    }

    /// A message has a name of its own; a button is pressed by somebody at some time.
    private func id(_ user: String) -> String? {
        if type != Kind.pressed, let name = message?.name { return name }
        return eventTime.map { "\(type):\(message?.name ?? ""):\(user):\($0)" }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
