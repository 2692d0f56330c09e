import Conversation

/// What an outgoing webhook of Teams posts.
struct TeamsActivity: Decodable {
    struct Sender: Decodable {
        let id: String?
        let aadObjectId: String?
    }

    struct Place: Decodable { let id: String? }

    let type: String
    let id: String?
    let text: String?
    let from: Sender?
    let conversation: Place?

    /// What was said to us; nil for every other kind.
    var chatMessage: ChatMessage? {
        guard type == "message", let user = from?.aadObjectId ?? from?.id, let place = conversation?.id, let text
        else { return nil }
        let said = Self.plain(text)
        guard !said.isBlank else { return nil }
        return ChatMessage(
            Incoming(
                id: id, conversation: "teams:\(place)", user: "teams:\(user)", body: .text(said), channel: Teams.name),
            sender: user, channel: place, isPublic: true)
    }

    /// The text without the mention of us before it, its spaces and signs as they were typed.
    static func plain(_ text: String) -> String {
        var text = text[...]
        while let open = text.firstRange(of: "<at>"), let close = text[open.upperBound...].firstRange(of: "</at>") {
            text = text[..<open.lowerBound] + text[close.upperBound...]
        }
        let plain = String(text).replacing("&nbsp;", with: " ").replacing("\u{A0}", with: " ")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
        let end = plain.lastIndex { !$0.isWhitespace }
        return String(plain[..<(end.map(plain.index(after:)) ?? plain.startIndex)].drop(while: \.isWhitespace))
    }
}
