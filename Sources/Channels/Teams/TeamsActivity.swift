import Conversation
import FoundationEssentials

/// What Teams posts to an outgoing webhook.
struct TeamsActivity: Decodable {
    struct Party: Decodable {
        let id: String?
        /// The user's id in the company's directory, the same in all teams.
        let aadObjectId: String?
        let role: String?
    }

    struct Conversation: Decodable {
        /// Of a channel, with the message that the thread hangs on.
        let id: String?
        let conversationType: String?
    }

    struct ChannelData: Decodable {
        /// `editMessage` and the like; a new message has none.
        let eventType: String?
    }

    let type: String
    let id: String?
    let timestamp: String?
    let from: Party?
    let conversation: Conversation?
    let text: String?
    let channelData: ChannelData?

    /// When it was sent, in seconds since 1970; nil where it does not say so in UTC.
    var seconds: Int? {
        guard let timestamp, timestamp.hasSuffix("Z") else { return nil }
        let parts = timestamp.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count < 2 || parts[1].allSatisfy(\.isNumber),
            let date = try? Date("\(parts[0])Z", strategy: .iso8601)
        else { return nil }
        return Int(date.timeIntervalSince1970)
    }

    /// Somebody typed it: it is no edit, no notice and none of a bot.
    private var isTyped: Bool {
        type == "message" && channelData?.eventType == nil && from?.role != "bot"
            && from?.id?.hasPrefix(Self.botPrefix) != true
    }

    /// How the ids of bots and of webhooks begin; those of people, with `29:`.
    private static let botPrefix = "28:"

    /// What was said to the bot; nil for everything else.
    var message: ChatMessage? {
        guard isTyped, let id, let sender = from?.aadObjectId ?? from?.id, let place = conversation?.id,
            let said = text.map(TeamsTyped.plain), !said.isBlank
        else { return nil }
        return ChatMessage(
            Incoming(
                id: id, conversation: "teams:\(place)", user: "teams:\(sender)", body: .text(said),
                channel: Teams.name),
            sender: sender, channel: place, isPublic: conversation?.conversationType != "personal")
    }
}
