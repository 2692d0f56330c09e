import Conversation

/// An interaction of Discord: a command with its options, or a button that was pressed.
struct DiscordInteraction: Decodable {
    struct User: Decodable { let id: String }

    struct Member: Decodable { let user: User? }

    struct Option: Decodable {
        let name: String
        let value: Value?
        let options: [Option]?

        /// A subcommand says its name, an option what was given for it.
        var words: [String] {
            switch value {
            case .string(let text): [text]
            case .number(let number): [Int(exactly: number).map { "\($0)" } ?? "\(number)"]
            case .bool(let flag): ["\(flag)"]
            default: [name] + (options ?? []).flatMap(\.words)
            }
        }
    }

    struct Payload: Decodable {
        /// 1 for a command that is typed.
        let type: Int?
        let name: String?
        let options: [Option]?
        let custom_id: String?
    }

    let type: Int
    let id: String?
    let application_id: String?
    let token: String?
    let channel_id: String?
    let guild_id: String?
    let member: Member?
    let user: User?
    let data: Payload?

    /// Discord asks whether we are there.
    var isPing: Bool { type == 1 }

    /// What was said or chosen; nil for every other kind.
    var chatMessage: ChatMessage? {
        guard let body, let user = member?.user?.id ?? user?.id else { return nil }
        let channel = channel_id ?? "-"
        // Good for a quarter of an hour.
        let address = application_id.flatMap { application in
            token.map { "https://discord.com/api/v10/webhooks/\(application)/\($0)" }
        }
        return ChatMessage(
            Incoming(
                id: id, conversation: "discord:\(channel):\(user)", user: "discord:\(user)", body: body,
                channel: Discord.name),
            sender: user, channel: channel, returnAddress: address.map { .url($0) }, isPublic: guild_id != nil)
    }

    private var body: Incoming.Body? {
        switch type {
        case 2:
            guard let data, data.type ?? 1 == 1, let name = data.name else { return nil }
            return .text((["/\(name)"] + (data.options ?? []).flatMap(\.words)).joined(separator: " "))
        case 3:
            return data?.custom_id.flatMap(DiscordRenderer.value(ofCustomID:)).map { .choice($0) }
        default:
            return nil
        }
    }
}
