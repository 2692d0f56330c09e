import Conversation

/// An answer as Discord takes it: messages for an interaction's response, or to follow it.
struct DiscordAnswer {
    /// What a message holds in all its embeds together.
    private enum Limit {
        static let embeds = 10
        static let text = 6000
    }

    /// The messages, in order and as few as fit.
    let bodies: [Value]

    init(_ answer: Answer, to audience: Audience) {
        bodies = Message.messages(of: answer.replies).flatMap { DiscordRenderer().posts(of: $0, to: audience) }
            .reduce(into: []) { bodies, body in
                if let last = bodies.last, let joined = Self.joined(last, body) {
                    bodies[bodies.count - 1] = joined
                } else {
                    bodies.append(body)
                }
            }
    }

    /// Both in one; nil where they don't fit, and where the first has buttons, which stand below all text.
    private static func joined(_ one: Value, _ other: Value) -> Value? {
        let embeds = (one["embeds"]?.list ?? []) + (other["embeds"]?.list ?? [])
        let length = embeds.reduce(0) { $0 + ($1["description"]?.string?.utf16.count ?? 0) }
        guard one["components"] == nil, one["content"] == nil, embeds.count <= Limit.embeds, length <= Limit.text,
            var joined = one.adding(other.object ?? [:]).adding(["embeds": .list(embeds)]).object
        else { return nil }
        joined["content"] = nil
        return .object(joined)
    }
}
