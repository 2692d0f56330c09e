import Conversation

/// The channel behind a Teams workflow's URL.
package struct TeamsOutlet: Outlet {
    private let url: Secret

    package init(url: String) {
        self.url = Secret(url)
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        try TeamsAnswer(notice.answer).message.map {
            [OutgoingPost(url: url.text, body: try WireCoding.object($0))]
        } ?? []
    }
}
