import Conversation
import Foundation
import Testing

@testable import Channels

/// Teams' outgoing webhook: signed or not, in time or not, what was said in it, and how it is answered.
struct TeamsTests {
    private let now = 1_773_046_800
    private let secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

    private func platform() throws -> Teams {
        try #require(try Teams.configured(Secrets(environment: ["QBR_TEAMS_SECRET": secret])))
    }

    private func request(_ body: String, change: (String) -> String = { $0 }) -> InboundRequest {
        let key = Secret(Data(base64Encoded: secret) ?? Data())
        let signature = "HMAC " + MessageDigest.base64(MessageDigest.hmac([Array(body.utf8)], key: key))
        return InboundRequest(
            path: "/teams/messages", headers: [.init("Authorization", change(signature))], body: Array(body.utf8))
    }

    private func activity(
        _ text: String = "<at>QBR</at> hi", time: String = "2026-03-09T09:00:00.437Z", type: String = "message",
        from: String = #"{"id":"29:u","aadObjectId":"u-1"}"#, more: String = ""
    ) -> String {
        """
        {"type":"\(type)","id":"17","timestamp":"\(time)","from":\(from),"text":"\(text)"\(more),\
        "conversation":{"id":"19:c;messageid=1","conversationType":"channel"}}
        """
    }

    private func message(_ json: String) throws -> ChatMessage? {
        guard case .message(let message) = try platform().decode(request(json)) else { return nil }
        return message
    }

    @Test func aSignatureThatAnotherLibraryMadeIsTaken() throws {
        // Made with Python's hmac.
        let body = #"{"type":"message","id":"1","timestamp":"2026-03-09T09:00:00Z"}"#
        let request = InboundRequest(
            path: "/teams/messages",
            headers: [.init("Authorization", "HMAC 1Y/upx6yRIpHMskdHT+WwUigbQSRXimd3Tjmli0e7Ks=")],
            body: Array(body.utf8))
        try platform().verify(request, now: now)
    }

    @Test(
        "one form of the signature is taken and no other",
        arguments: [
            { $0.replacing("HMAC ", with: "hmac ") }, { $0.replacing("HMAC ", with: "") }, { $0 + "=" },
            { $0.replacing("=", with: "") }, { $0.replacing("HMAC ", with: "HMAC  ") }, { $0 + "\n" }, { _ in "HMAC " },
            { _ in "" },
        ] as [@Sendable (String) -> String])
    func noSignature(change: @Sendable (String) -> String) throws {
        try platform().verify(request(activity()), now: now)
        #expect(throws: Refusal.unsigned) { try platform().verify(request(activity(), change: change), now: now) }
    }

    @Test func anotherBodyOrKeyIsRefusedBeforeItIsRead() throws {
        var altered = request(activity())
        altered.body.append(0x20)
        #expect(throws: Refusal.unsigned) { try platform().verify(altered, now: now) }
        var broken = request("{")
        broken.headers = []
        #expect(throws: Refusal.unsigned) { try platform().verify(broken, now: now) }
        #expect(throws: Refusal.self) { try platform().verify(request("{"), now: now) }
    }

    @Test(
        "an activity of more than five minutes ago, or hence, is stale, and so is one that does not say when",
        arguments: [
            ("2026-03-09T09:00:00Z", true), ("2026-03-09T09:05:00.999Z", true), ("2026-03-09T08:55:00Z", true),
            ("2026-03-09T09:00:00.1234567Z", true), ("2026-03-09T09:05:01Z", false), ("2026-03-09T08:54:59Z", false),
            ("2026-03-09T10:00:00+01:00", false), ("2026-03-09T09:00:00.x1Z", false), ("2026-03-09", false),
            ("", false), ("1773046800", false), ("2026-03-09T09:00:00", false),
        ])
    func stale(time: String, isTaken: Bool) throws {
        let request = request(activity(time: time))
        if isTaken {
            try platform().verify(request, now: now)
        } else {
            #expect(throws: Refusal.stale) { try platform().verify(request, now: now) }
        }
    }

    @Test(
        "the mention is left out and signs are as they were typed",
        arguments: [
            ("<at>QBR</at>&nbsp;prep acme\\n", "prep acme"), ("  <at>QBR</at> prep R&amp;D &lt;3", "prep R&D <3"),
            ("<at id=\\\"0\\\">QBR bot</at> 2", "2"),
            ("<at>QBR</at> give it to <at>Sam Lee</at>", "give it to Sam Lee"),
            ("<at>QBR</at>/qbr-prep acme", "/qbr-prep acme"), ("<at>QBR</at> qbr-prep acme", "/qbr-prep acme"),
            ("&amp;lt; is &quot;less&quot;", "&lt; is \"less\""), ("<attic> plan", "<attic> plan"),
        ])
    func typed(sent: String, said: String) throws {
        #expect(try #require(try message(activity(sent))).incoming.body == .text(said))
    }

    @Test func whoSaidItAndWhere() throws {
        let message = try #require(try message(activity()))
        #expect(message.incoming.id == "17")
        #expect(message.incoming.user == "teams:u-1")
        #expect(message.incoming.conversation == "teams:19:c;messageid=1")
        #expect(message.isPublic)
        #expect(message.returnAddress == nil)
        let other = try #require(try self.message(activity(from: #"{"id":"29:u"}"#)))
        #expect(other.incoming.user == "teams:29:u")
    }

    @Test func editsEchoesAndNoticesStartNothing() throws {
        for json in [
            activity(type: "messageUpdate"), activity(type: "conversationUpdate"), activity(type: "invoke"),
            activity(more: #","channelData":{"eventType":"editMessage"}"#), activity(from: #"{"id":"28:bot"}"#),
            activity(from: #"{"id":"29:u","role":"bot"}"#), activity("<at>QBR</at>&nbsp;\\n"), activity(from: "{}"),
        ] {
            guard case .reply(let reply) = try platform().decode(request(json)) else {
                Issue.record("\(json) was taken for a message")
                continue
            }
            #expect(reply == .empty)
        }
    }

    @Test func anAnswerIsOneCardWithNumbersForChoices() throws {
        let message = try #require(try message(activity()))
        let answer = Answer(
            conversation: "c",
            replies: [
                Reply("**Acme**"),
                Reply("Still right?", choices: [Choice("Yes", value: "y"), Choice("No", value: "n")]),
            ])
        let reply = String(decoding: try platform().reply(answer, to: message).body, as: UTF8.self)
        for part in [#""version":"1.4""#, #""type":"message""#, "1. Yes", "2. No", "Acme"] {
            #expect(reply.contains(part), "\(part) is not in \(reply)")
        }
        #expect(!reply.contains("Action."))
        #expect(try platform().reply(Answer(conversation: "c", replies: []), to: message) == .emptyObject)
    }

    @Test func anAnswerThatIsTooLongSaysSoAndKeepsItsChoices() throws {
        let message = try #require(try message(activity()))
        let text = (0..<600).map { "Line number \($0)." }.joined(separator: "\n")
        let answer = Answer(
            conversation: "c", replies: [Reply(text), Reply("Go on?", choices: [Choice("Yes", value: "y")])])
        let body = try platform().reply(answer, to: message).body
        let reply = String(decoding: body, as: UTF8.self)
        #expect(body.count < 21_000)
        #expect(reply.contains("Line number 0."))
        #expect(reply.contains("left out"))
        #expect(reply.contains("1. Yes"))
    }
}
