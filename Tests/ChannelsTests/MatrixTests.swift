import Conversation
import Testing

@testable import Channels

@Suite struct MatrixTests {
    private let matrix = Matrix(serverToken: "hs", ownToken: "as", homeserver: "https://m.example")

    private func message(_ content: String, type: String = "m.room.message") throws -> ChatMessage? {
        let body = """
            {"events":[{"type":"\(type)","event_id":"$e","room_id":"!r:x","sender":"@ann:x","content":\(content)}]}
            """
        let request = InboundRequest(
            method: "PUT", path: "/_matrix/app/v1/transactions/7", body: Array(body.utf8))
        guard case .delivery(let messages, first: []) = try matrix.decode(request) else { return nil }
        return messages.first
    }

    @Test func whatSomebodyTypesIsAMessageOfTheRoom() throws {
        let message = try #require(try message(#"{"msgtype":"m.text","body":"what is overdue"}"#))
        #expect(
            message.incoming
                == Incoming(
                    id: "$e", conversation: "matrix:!r:x", user: "matrix:@ann:x", body: .text("what is overdue"),
                    channel: "matrix"))
    }

    @Test(arguments: [
        (#"{"msgtype":"m.text","body":"!qbr-prep acme"}"#, "/qbr-prep acme"),
        (
            #"{"msgtype":"m.text","body":"> <@qbr:x> Still true?\n> yes\n\nno","m.relates_to":{"m.in_reply_to":{"event_id":"$q"}}}"#,
            "no"
        ),
        (#"{"msgtype":"m.text","body":"> quoted by hand"}"#, "> quoted by hand"),
    ])
    func theWordsAreTakenWithoutWhatAClientPutsAround(_ content: String, _ text: String) throws {
        #expect(try message(content)?.incoming.body == .text(text))
    }

    @Test func aThreadIsAConversationAndIsAnsweredInIt() throws {
        let content = #"{"msgtype":"m.text","body":"hi","m.relates_to":{"rel_type":"m.thread","event_id":"$t"}}"#
        let message = try #require(try message(content))
        #expect(message.incoming.conversation == "matrix:!r:x/$t")
        let answer = Answer(id: "$e", conversation: message.incoming.conversation, replies: [Reply("Hello.")])
        let post = try #require(try matrix.posts(answer, to: message).first)
        #expect(post.url == "https://m.example/_matrix/client/v3/rooms/%21r%3Ax/send/m.room.message/%24e.1")
        var failed = answer
        failed.id = nil
        #expect(try matrix.posts(failed, to: message).first?.url != post.url)
        #expect(post.method == .put)
        let body = String(decoding: post.body, as: UTF8.self)
        #expect(body.contains(#""event_id":"$t""#) && body.contains(#""msgtype":"m.notice""#))
    }

    @Test(arguments: [
        #"{"msgtype":"m.notice","body":"what another bot says"}"#, #"{"msgtype":"m.image","body":"cat.png"}"#,
        #"{"msgtype":"m.text","body":"* help","m.relates_to":{"rel_type":"m.replace","event_id":"$1"}}"#,
        #"{"msgtype":"m.text","body":"  "}"#, #"{"msgtype":"m.text"}"#, #"{"msgtype":7,"body":[]}"#, "{}", "null",
    ])
    func whatNobodyTypedIsLeftAlone(_ content: String) throws {
        #expect(try message(content) == nil)
    }

    @Test func otherEventsAreLeftAlone() throws {
        #expect(try message(#"{"msgtype":"m.text","body":"hi"}"#, type: "m.room.encrypted") == nil)
    }

    @Test(arguments: ["", "[]", "{}", #"{"events":{}}"#, #"{"events":[7]}"#])
    func whatIsNoTransactionIsUnreadable(_ body: String) {
        let request = InboundRequest(method: "PUT", path: "/", body: Array(body.utf8))
        #expect(throws: Refusal.self) { try matrix.decode(request) }
    }
}
