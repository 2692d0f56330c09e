package import Conversation

/// Matrix: an application service. The homeserver pushes what is said in the rooms of our user; a room is one
/// conversation, which all who write there hold together.
package struct Matrix: Platform {
    package static let name = "matrix"

    private let hsToken: MatrixToken
    private let asToken: Secret
    private let homeserver: String

    /// - Parameters:
    ///   - hsToken: What the homeserver shows us.
    ///   - asToken: What we show the homeserver.
    ///   - homeserver: Where it is reached: `https://matrix.example.com`.
    init(hsToken: String, asToken: String, homeserver: String) {
        self.hsToken = MatrixToken(hsToken)
        self.asToken = Secret(asToken)
        self.homeserver = homeserver.hasSuffix("/") ? String(homeserver.dropLast()) : homeserver
    }

    package static func configured(_ secrets: Secrets) throws -> Matrix? {
        guard let hsToken = try secrets["QBR_MATRIX_HS_TOKEN"] else { return nil }
        guard let asToken = try secrets["QBR_MATRIX_AS_TOKEN"], let server = try secrets["QBR_MATRIX_HOMESERVER"] else {
            throw SecretError.incomplete(
                variable: "QBR_MATRIX_HS_TOKEN", needs: "QBR_MATRIX_AS_TOKEN and QBR_MATRIX_HOMESERVER")
        }
        return Matrix(hsToken: hsToken, asToken: asToken, homeserver: server)
    }

    package var routes: [Route] { [Route("PUT", "/_matrix/app/v1/transactions/{id}")] }

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try hsToken.verify(request)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let events = try JSONBody.read(MatrixTransaction.self, from: request.body).events
        let invitations = events.filter { $0.type == "m.room.member" && $0.content?.membership == "invite" }
        return .batch(
            events.compactMap(\.chatMessage), posts: invitations.compactMap(join), reply: .emptyObject)
    }

    /// We come where we are invited; the server refuses it where it was not us.
    private func join(_ invitation: MatrixTransaction.Event) -> OutgoingPost? {
        invitation.room_id.map { post("POST", "join/\(escaped($0))", body: "{}") }
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply { .emptyObject }

    package func acknowledgement(of message: ChatMessage) -> HTTPReply { .emptyObject }

    /// Each with a transaction of its own, made from the message's id: sent twice, it is one message still.
    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        let contents = Message.messages(of: answer.replies).flatMap { MatrixRenderer().posts(of: $0, to: .everyone) }
        let room = escaped(message.channel)
        let id = escaped(message.incoming.id ?? "")
        return contents.enumerated().map { number, content in
            post("PUT", "rooms/\(room)/send/m.room.message/qbr-\(id)-\(number)", body: content.json())
        }
    }

    private func post(_ method: String, _ path: String, body: String) -> OutgoingPost {
        OutgoingPost(
            method: method, url: "\(homeserver)/_matrix/client/v3/\(path)",
            headers: [.init("Authorization", "Bearer \(asToken.text)")], body: Array(body.utf8))
    }

    /// As one part of a path.
    private func escaped(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return text.utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + MessageDigest.hex([$0]) }.joined()
    }
}
