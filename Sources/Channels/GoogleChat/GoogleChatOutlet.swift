import Conversation

/// The space of a Google Chat webhook.
package struct GoogleChatOutlet: Outlet {
    private let url: Secret

    package init(url: String) {
        self.url = Secret(url)
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        let posts = GoogleChatRenderer().posts(of: notice.messageWithoutButtons, to: .everyone)
        return try posts.map { OutgoingPost(url: url.text, body: try WireCoding.object($0)) }
    }
}
