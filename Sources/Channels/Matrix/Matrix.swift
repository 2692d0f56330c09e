package import Conversation
import FoundationEssentials

/// Matrix, as an application service: the home server pushes what is said in the rooms that the bot was invited to.
///
/// A room is a conversation of its own, and so is a thread in it. Whoever is in the room reads the answers.
package struct Matrix: Platform {
    package static let name = "matrix"

    private let serverToken: Secret
    private let ownToken: Secret
    private let homeserver: String

    /// - Parameters:
    ///   - serverToken: `hs_token` of the registration: what the home server shows us.
    ///   - ownToken: `as_token`: what we show it.
    ///   - homeserver: Its address, without a slash at the end.
    init(serverToken: String, ownToken: String, homeserver: String) {
        self.serverToken = Secret(serverToken)
        self.ownToken = Secret(ownToken)
        self.homeserver = homeserver
    }

    package static func configured(_ secrets: Secrets) throws -> Matrix? {
        guard let serverToken = try secrets["QBR_MATRIX_HS_TOKEN"] else { return nil }
        let address = "QBR_MATRIX_HOMESERVER"
        guard let ownToken = try secrets["QBR_MATRIX_AS_TOKEN"], var homeserver = try secrets[address] else {
            throw SecretError.incomplete(
                variable: "QBR_MATRIX_HS_TOKEN", needs: "QBR_MATRIX_AS_TOKEN and \(address)")
        }
        guard URL(string: homeserver)?.host() != nil else {
            throw SecretError.malformed(variable: address, expected: "the home server's address, https://…")
        }
        while homeserver.hasSuffix("/") { homeserver.removeLast() }
        return Matrix(serverToken: serverToken, ownToken: ownToken, homeserver: homeserver)
    }

    package var routes: [Route] { [Route("PUT", "/_matrix/app/v1/transactions/{id}")] }

    /// The home server signs nothing: it shows its token.
    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        guard isSigned(request) else { throw .unsigned }
    }

    private func isSigned(_ head: InboundRequest) -> Bool {
        head.header("Authorization").map { MessageDigest.areEqual($0, "Bearer \(serverToken.text)") } ?? false
    }

    /// A home server puts a hundred events of up to 64 KiB into one transaction, and sends it until it is taken.
    package func bodyLimit(for head: InboundRequest) -> Int? { isSigned(head) ? 8 << 20 : nil }

    /// What nobody can read would be sent for ever, and hold up all rooms.
    package func reply(to refusal: Refusal) -> HTTPReply {
        refusal == .tooDeep ? .emptyObject : .text("\(refusal)", status: refusal.status)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let transaction = try JSONBody.read(MatrixTransaction.self, from: request.body)
        return .delivery(
            transaction.messages.compactMap(withAddress),
            first: transaction.invitations.map { post("/join/\(Self.escaped($0))", .post, Array("{}".utf8)) })
    }

    /// A file lies on our own home server or on one that it asks: `mxc://server/id`.
    private func withAddress(_ message: ChatMessage) -> ChatMessage? {
        guard var file = message.file else { return message }
        let parts = file.url.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "mxc:", parts[1].isEmpty, !parts[2].isEmpty, !parts[3].isEmpty else {
            return nil
        }
        let path = parts[2...].map { Self.escaped(String($0)) }.joined(separator: "/")
        file.url = "\(homeserver)/_matrix/client/v1/media/download/\(path)"
        file.headers = [.init("Authorization", "Bearer \(ownToken.text)")]
        var message = message
        message.file = file
        return message
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply { .emptyObject }

    package func acknowledgement(of message: ChatMessage) -> HTTPReply { .emptyObject }

    /// The posts bear ids that are made from the message's, so that one that is sent again is shown once. What a turn
    /// says that failed is no answer, has no id, and must not stand in the place of the answer that comes later.
    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        guard case .place(let room, let thread)? = message.returnAddress, let id = message.incoming.id else {
            return []
        }
        let bodies = Message.messages(of: answer.replies).flatMap { MatrixRenderer().posts(of: $0, to: .everyone) }
        let kind = answer.id == nil ? "failure." : ""
        return try bodies.enumerated().map { index, body in
            self.message(
                in: room, transaction: "\(id).\(kind)\(index + 1)",
                try WireCoding.object(Self.content(body, in: thread)))
        }
    }

    /// The request that says something in a room; the same transaction is shown once.
    func message(in room: String, transaction: String, _ content: [UInt8]) -> OutgoingPost {
        post("/rooms/\(Self.escaped(room))/send/m.room.message/\(Self.escaped(transaction))", .put, content)
    }

    private static func content(_ body: Value, in thread: String?) -> Value {
        guard let thread, var members = body.object else { return body }
        members["m.relates_to"] = [
            "rel_type": "m.thread", "event_id": .string(thread), "is_falling_back": true,
            "m.in_reply_to": ["event_id": .string(thread)],
        ]
        return .object(members)
    }

    func post(_ path: String, _ method: OutgoingPost.Method, _ body: [UInt8]) -> OutgoingPost {
        OutgoingPost(
            method: method, url: "\(homeserver)/_matrix/client/v3\(path)",
            headers: [.init("Authorization", "Bearer \(ownToken.text)")], body: body)
    }

    /// An id as a part of a path.
    private static func escaped(_ id: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return id.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + MessageDigest.hex([byte]).uppercased()
        }.joined()
    }
}
