import Conversation

/// The channel of a Mattermost incoming webhook.
package struct MattermostOutlet: Outlet {
    private let url: Secret
    private let channel: String?

    /// - Parameter channel: Another channel than the webhook's own, where the server allows it.
    package init(url: String, channel: String? = nil) {
        self.url = Secret(url)
        self.channel = channel
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        let renderer = MattermostRenderer(actionURL: nil)
        return try renderer.posts(of: notice.message, to: .everyone).map { body in
            var members = body.object ?? [:]
            members["response_type"] = nil
            members["channel"] = channel.map(Value.string)
            return OutgoingPost(url: url.text, body: try WireCoding.object(Value.object(members)))
        }
    }
}
