import Conversation

/// What Discord posts: a greeting, a command, a pressed button, or one of the kinds that we do not use.
struct DiscordInteraction: Decodable {
    enum Kind {
        static let ping = 1
        static let command = 2
        static let component = 3
        static let autocomplete = 4
    }

    struct User: Decodable {
        let id: String
        let bot: Bool?
    }

    struct Member: Decodable { let user: User? }

    struct Details: Decodable {
        /// Of a command: 1 was typed, 2 and 3 hang on a user or a message.
        let type: Int?
        let name: String?
        let options: [Option]?
        let custom_id: String?
    }

    /// An option of a command: a value, or a subcommand with options of its own.
    struct Option: Decodable {
        let name: String
        let value: Value?
        let options: [Option]?

        /// As it would be typed behind the command.
        var words: [String] {
            switch value {
            case .string(let text): [text]
            case .number(let number): [Value.number(number).json()]
            case .bool(let isSet): isSet ? [name] : []
            default: [name] + (options ?? []).flatMap(\.words)
            }
        }
    }

    let type: Int
    let id: String?
    let application_id: String?
    let token: String?
    let guild_id: String?
    let channel_id: String?
    /// 0 in a server, 1 with the bot alone, 2 among other people.
    let context: Int?
    let member: Member?
    let user: User?
    let data: Details?

    /// What was said or chosen; nil for what is neither.
    var body: Incoming.Body? {
        switch (type, data?.type ?? 1) {
        case (Kind.command, 1):
            typed.map { .text($0) }
        case (Kind.component, _):
            data?.custom_id.flatMap { DiscordRenderer.value(ofCustomID: $0) }.map { .choice($0) }
        default: nil
        }
    }

    /// The command with its options; where one of them is called `say`, what is said in it. What people write in a
    /// channel does not come here, so that is how they answer a question.
    private var typed: String? {
        let options = data?.options ?? []
        if let said = options.first(where: { $0.name == "say" })?.value?.string { return said }
        return data?.name.map { (["/\($0)"] + options.flatMap(\.words)).joined(separator: " ") }
    }

    /// - Throws: ``Refusal/unreadable(_:)`` where it does not say who said it and where.
    func message(_ body: Incoming.Body, api: String) throws(Refusal) -> ChatMessage {
        guard let id, let channel = channel_id, let user = member?.user ?? user else {
            throw .unreadable("the interaction lacks id, channel_id or its user")
        }
        let isPublic = context.map { $0 != 1 } ?? (guild_id != nil)
        var incoming = Incoming(
            id: id, conversation: "discord:\(channel):\(user.id)", user: "discord:\(user.id)", body: body,
            channel: Discord.name)
        incoming.isShareable = isPublic
        return ChatMessage(
            incoming, sender: user.id, channel: channel, returnAddress: returnAddress(api), isPublic: isPublic)
    }

    /// Good for a quarter of an hour.
    private func returnAddress(_ api: String) -> ChatMessage.ReturnAddress? {
        guard let application = application_id, let token, (application + token).utf8.allSatisfy(Self.isPlain) else {
            return nil
        }
        return .url("\(api)/webhooks/\(application)/\(token)")
    }

    /// Part of a path as it stands.
    private static func isPlain(_ byte: UInt8) -> Bool {
        let character = Character(UnicodeScalar(byte))
        return character.isASCII && (character.isWordCharacter || "-_.=".contains(character))
    }
}
