import Conversation

/// The channel of a Discord webhook, which can edit what it has posted.
package struct DiscordOutlet: Outlet {
    private struct Posted: Decodable {
        let id: String?
        let channel_id: String?
    }

    private let url: Secret

    package init(url: String) {
        self.url = Secret(url)
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        let place = address(below: "", query: "wait=true")
        return try bodies(notice).map { OutgoingPost(url: place, body: try WireCoding.object($0)) }
    }

    package func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost? {
        guard let id = receipt?.split(separator: ":").last, let body = bodies(notice).first else { return nil }
        return OutgoingPost(
            method: .patch, url: address(below: "/messages/\(id)", query: nil), body: try WireCoding.object(body))
    }

    /// Without `wait=true` there would be no body, and no id.
    package func receipt(in body: [UInt8]) -> String? {
        guard let posted = WireCoding.decode(Posted.self, from: body), let id = posted.id else { return nil }
        return "discord:\(posted.channel_id ?? "-"):\(id)"
    }

    private func bodies(_ notice: OutgoingNotice) -> [Value] {
        DiscordRenderer().posts(of: notice.messageWithoutButtons, to: .everyone)
    }

    /// The webhook's URL with a path and a query; it may have a query of its own, such as `thread_id=1`.
    private func address(below path: String, query: String?) -> String {
        let parts = url.text.split(separator: "?", maxSplits: 1)
        let queries = parts.dropFirst().map(String.init) + [query].compactMap(\.self)
        return (parts.first.map(String.init) ?? "") + path
            + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&"))
    }
}
