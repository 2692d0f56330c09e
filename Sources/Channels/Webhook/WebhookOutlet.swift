import Conversation
import Crypto
import FoundationEssentials

/// A program of one's own: a notice as one JSON object, signed by the Standard Webhooks scheme.
///
/// The id in `webhook-id` is the same however often a notice is sent, so whoever receives it can tell a repetition.
package struct WebhookOutlet: Outlet {
    private struct Body: Encodable {
        let v = 1
        let id: String
        let destination: String
        let replaces: String?
        let replies: [Reply]
    }

    private let url: Secret
    private let signature: WebhookSignature

    /// - Parameter secret: `whsec_` and base64.
    /// - Returns: Nil for another secret.
    package init?(url: String, secret: String) {
        guard let signature = WebhookSignature(secret: secret) else { return nil }
        self.url = Secret(url)
        self.signature = signature
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        [try post(notice)]
    }

    /// The receiver is told which notice this one replaces, and does with it what it likes.
    package func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost? { try post(notice) }

    private func post(_ notice: OutgoingNotice) throws -> OutgoingPost {
        let id = Self.id(notice.id)
        let body = Body(
            id: id, destination: notice.destination, replaces: notice.replaces.map(Self.id), replies: [notice.reply])
        let bytes = try WireCoding.object(body)
        let headers = [
            ("webhook-id", id), ("webhook-timestamp", "\(notice.now)"),
            ("webhook-signature", signature.signature(of: bytes, id: id, at: notice.now)),
        ]
        return OutgoingPost(url: url.text, headers: headers.map { .init($0, $1) }, body: bytes)
    }

    /// Ours made into one of the scheme, which must hold no full stop.
    private static func id(_ id: String) -> String {
        "msg_" + MessageDigest.hex(Array(SHA256.hash(data: Data(id.utf8)).prefix(16)))
    }
}
