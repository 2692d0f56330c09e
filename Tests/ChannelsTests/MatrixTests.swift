import Conversation
import Testing

@testable import Channels

/// What a homeserver pushes, and what goes back to it.
struct MatrixTests {
    private let matrix = Matrix(hsToken: "hs", asToken: "as", homeserver: "https://hs.example/")

    private func transaction(_ events: String, token: String = "Bearer hs") -> InboundRequest {
        InboundRequest(
            method: "PUT", path: "/_matrix/app/v1/transactions/7", headers: [.init("Authorization", token)],
            body: Array(#"{"events":[\#(events)]}"#.utf8))
    }

    private func message(_ id: String, type: String = "m.text", body: String = "hi", more: String = "") -> String {
        #"{"type":"m.room.message","event_id":"\#(id)","room_id":"!r:hs","sender":"@dana:hs","#
            + #""content":{"msgtype":"\#(type)","body":"\#(body)"\#(more)}}"#
    }

    @Test(arguments: ["Bearer other", "bearer hs", "hs", "Bearer hs "])
    func onlyTheHomeserversTokenPasses(token: String) throws {
        try matrix.verify(transaction(""), now: 0)
        #expect(throws: Refusal.unsigned) { try matrix.verify(transaction("", token: token), now: 0) }
    }

    @Test func whatIsTypedIsTakenInOrderAndNoticesAndEditsAreNot() throws {
        let edit = #","m.relates_to":{"rel_type":"m.replace","event_id":"$1"}"#
        let request = transaction(
            [
                message("$1", body: "prep acme"), message("$2", type: "m.notice"), message("$3", more: edit),
                message("$4", type: "m.image"), message("$5", body: "yes"),
                #"{"type":"m.room.member","room_id":"!new:hs","sender":"@dana:hs","content":{"membership":"invite"}}"#,
            ].joined(separator: ","))
        guard case .batch(let messages, let posts, let reply) = try matrix.decode(request) else {
            Issue.record("no batch")
            return
        }
        #expect(messages.map(\.incoming.body) == [.text("prep acme"), .text("yes")])
        #expect(messages.map(\.incoming.id) == ["$1", "$5"])
        #expect(Set(messages.map(\.incoming.conversation)) == ["matrix:!r:hs"])
        #expect(Set(messages.map(\.incoming.user)) == ["matrix:@dana:hs"])
        #expect(posts.map(\.url) == ["https://hs.example/_matrix/client/v3/join/%21new%3ahs"])
        #expect(reply.body == Array("{}".utf8))
    }

    @Test func anAnswerIsPutUnderTheMessagesOwnTransaction() throws {
        let incoming = Incoming(id: "$1", conversation: "matrix:!r:hs", body: .text("x"), channel: "matrix")
        let chat = ChatMessage(incoming, sender: "@dana:hs", channel: "!r:hs")
        let posts = try matrix.posts(Answer(conversation: "c", replies: [Reply("one"), Reply("two")]), to: chat)
        let base = "https://hs.example/_matrix/client/v3/rooms/%21r%3ahs/send/m.room.message/qbr-%241-"
        #expect(posts.map(\.url) == [base + "0", base + "1"])
        #expect(posts.allSatisfy { $0.method == "PUT" && $0.headers == [.init("Authorization", "Bearer as")] })
    }
}
