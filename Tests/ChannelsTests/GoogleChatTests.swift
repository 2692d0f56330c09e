import Conversation
import CryptoExtras
import Foundation
import Testing

@testable import Channels

/// Google Chat's events: what was said in them, how they are answered, and when its keys are read.
struct GoogleChatTests {
    private let platform = GoogleChat(token: GoogleChatToken(project: "1", keys: GoogleChatKeys { [] }))

    private func arrival(_ json: String) throws -> Arrival {
        try platform.decode(InboundRequest(path: "/googlechat/events", body: Array(json.utf8)))
    }

    private func message(_ json: String) throws -> ChatMessage? {
        guard case .message(let message) = try arrival(json) else { return nil }
        return message
    }

    private static func event(
        _ message: String, type: String = "MESSAGE", space: String = #"{"name":"spaces/A","type":"ROOM"}"#,
        more: String = ""
    ) -> String {
        """
        {"type":"\(type)","eventTime":"T","user":{"name":"users/9","type":"HUMAN"},"space":\(space),\
        "message":\(message)\(more)}
        """
    }

    @Test(
        "a message is what was typed to the bot",
        arguments: [
            (#"{"name":"m/1","text":"@QBR prep acme","argumentText":" prep acme"}"#, "prep acme"),
            (#"{"name":"m/1","text":" hello "}"#, "hello"),
            (
                #"{"name":"m/1","text":"/qbr-prep acme","argumentText":" acme","slashCommand":{"commandId":"1"},"#
                    + #""annotations":[{"type":"SLASH_COMMAND","slashCommand":{"commandName":"/qbr-prep"}}]}"#,
                "/qbr-prep acme"
            ),
            (#"{"name":"m/1","text":"/qbr prep acme","slashCommand":{"commandId":1}}"#, "/qbr prep acme"),
        ])
    func typed(json: String, text: String) throws {
        let message = try #require(try message(Self.event(json)))
        #expect(message.incoming.body == .text(text))
        #expect(message.incoming.id == "m/1")
        #expect(message.incoming.user == "googlechat:users/9")
        #expect(message.incoming.conversation == "googlechat:spaces/A:users/9")
        #expect(message.isPublic)
    }

    @Test func aPressedButtonIsItsChoiceEachTimeAnew() throws {
        let pressed = Self.event(
            #"{"name":"m/1","sender":{"name":"users/bot","type":"BOT"}}"#, type: "CARD_CLICKED",
            more: #","action":{"actionMethodName":"choice","parameters":[{"key":"choice","value":"yes"}]}"#)
        let message = try #require(try message(pressed))
        #expect(message.incoming.body == .choice("yes"))
        #expect(message.incoming.id == "CARD_CLICKED:m/1:users/9:T")
        let reply = try platform.reply(Answer(conversation: "c", replies: [Reply("Good.")]), to: message)
        #expect(String(decoding: reply.body, as: UTF8.self).contains(#""actionResponse":{"type":"NEW_MESSAGE"}"#))
    }

    @Test func theAddressThatGoogleVerifiedComesAlongAndWhatIsSharedIsForAll() throws {
        let json = """
            {"type":"MESSAGE","user":{"name":"users/9","email":"sam@us.example"},"space":{"name":"spaces/A"},\
            "message":{"name":"m/1","text":"hello"}}
            """
        let message = try #require(try message(json))
        #expect(message.incoming.email == "sam@us.example")
        #expect(message.incoming.isShareable)
        var answer = Answer(conversation: "c", replies: [Reply("Acme is well.")])
        let toSpeaker = String(decoding: try platform.reply(answer, to: message).body, as: UTF8.self)
        #expect(toSpeaker.contains("privateMessageViewer"))
        answer.isShared = true
        let toAll = String(decoding: try platform.reply(answer, to: message).body, as: UTF8.self)
        #expect(!toAll.contains("privateMessageViewer"))
    }

    @Test func whoeverAsksTheBotInIsToldWhatItDoes() throws {
        let added = #"{"type":"ADDED_TO_SPACE","space":{"name":"spaces/A"},"user":{"name":"users/9"}}"#
        #expect(try #require(try message(added)).incoming.body == .text("/qbr-help"))
        let asking = Self.event(#"{"name":"m/1","argumentText":"prep acme"}"#, type: "ADDED_TO_SPACE")
        #expect(try #require(try message(asking)).incoming.body == .text("prep acme"))
    }

    @Test(
        "what nobody said starts nothing",
        arguments: [
            Self.event(#"{"text":"hi","sender":{"name":"users/b","type":"BOT"}}"#),
            Self.event(#"{"text":"hi","lastUpdateTime":"T"}"#), Self.event(#"{"text":"  "}"#), Self.event("{}"),
            Self.event(#"{"text":"hi"}"#, type: "REMOVED_FROM_SPACE"),
            Self.event(#"{"text":"hi"}"#, type: "WIDGET_UPDATED"),
            Self.event(#"{"text":"hi"}"#, space: "{}"),
            Self.event("{}", type: "CARD_CLICKED", more: #","action":{"actionMethodName":"other","parameters":[]}"#),
            #"{"type":"MESSAGE","space":{"name":"spaces/A"},"message":{"text":"hi","sender":{"displayName":"me"}}}"#,
        ])
    func nothingSaid(json: String) throws {
        #expect(try arrival(json) == .reply(.emptyObject))
    }

    @Test func anAnswerInASpaceIsForWhoeverAskedAndInADirectMessageForBoth() throws {
        let answer = Answer(
            conversation: "c",
            replies: [Reply("<users/all> hi"), Reply("Go on?", choices: [Choice("Yes", value: "y")])])
        let room = try #require(try message(Self.event(#"{"text":"hi"}"#)))
        let reply = String(decoding: try platform.reply(answer, to: room).body, as: UTF8.self)
        for part in [#""privateMessageViewer":{"name":"users/9"}"#, #""cardId":"reply-2""#, #""value":"y""#] {
            #expect(reply.contains(part), "\(part) is not in \(reply)")
        }
        #expect(!reply.contains("<users/all>"))
        #expect(!reply.contains("actionResponse"))
        let alone = try #require(try message(Self.event(#"{"text":"hi"}"#, space: #"{"name":"spaces/D","type":"DM"}"#)))
        #expect(!alone.isPublic)
        #expect(!String(decoding: try platform.reply(answer, to: alone).body, as: UTF8.self).contains("Viewer"))
        #expect(try platform.reply(Answer(conversation: "c", replies: []), to: alone) == .emptyObject)
    }

    // MARK: Keys

    /// Made once: to make one takes long.
    private static let key = Result { try _RSA.Signing.PrivateKey(keySize: .bits2048).publicKey.getKeyPrimitives() }

    /// A JWKS of one key under that id.
    private static func keys(_ id: String, _ more: String = "") throws -> [UInt8] {
        let primitives = try key.get()
        func encoded(_ data: Data) -> String {
            data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }
        let key = #""n":"\#(encoded(primitives.modulus))","e":"\#(encoded(primitives.publicExponent))""#
        return Array(#"{"keys":[{"kty":"RSA","kid":"\#(id)","use":"sig","alg":"RS256",\#(key)}\#(more)]}"#.utf8)
    }

    @Test func keysAreReadOnceAndAnewForAnUnknownOneOnceAMinute() async throws {
        let (first, second) = (try Self.keys("one"), try Self.keys("two"))
        let readings = Shared(0)
        let keys = GoogleChatKeys {
            readings.value += 1
            return readings.value == 1 ? first : second
        }
        for now in [0, 1, 59] { _ = try await keys.collection(with: "one", now: now) }
        #expect(readings.value == 1)
        await #expect(throws: Refusal.unsigned) { try await keys.collection(with: "two", now: 59) }
        #expect(readings.value == 1)
        _ = try await keys.collection(with: "two", now: 60)
        #expect(readings.value == 2)
        await #expect(throws: Refusal.unsigned) { try await keys.collection(with: "one", now: 61) }
        #expect(readings.value == 2)
        _ = try await keys.collection(with: "two", now: 60 + 86_400)
        #expect(readings.value == 3)
    }

    @Test func manyAtOnceShareOneReading() async throws {
        let set = try Self.keys("one")
        let readings = Shared(0)
        let keys = GoogleChatKeys {
            readings.value += 1
            for _ in 0..<100 { await Task.yield() }
            return set
        }
        try await withThrowingTaskGroup { group in
            for _ in 0..<50 { group.addTask { _ = try await keys.collection(with: "one", now: 0) } }
            try await group.waitForAll()
        }
        #expect(readings.value == 1)
    }

    @Test func whatCannotBeReadIsNobodysFaultAndOldKeysStay() async throws {
        struct Unreachable: Error {}
        let set = try Self.keys("one")
        let isUp = Shared(false)
        let keys = GoogleChatKeys {
            guard isUp.value else { throw Unreachable() }
            return set
        }
        let error = await #expect(throws: Refusal.self) { _ = try await keys.collection(with: "one", now: 0) }
        #expect(error?.status == 503)
        isUp.value = true
        _ = try await keys.collection(with: "one", now: 60)
        isUp.value = false
        _ = try await keys.collection(with: "one", now: 100_000)
    }

    @Test func keysOfOtherKindsAreLeftOut() async throws {
        let more = #",{"kty":"RSA","kid":"ps","alg":"PS256","n":"AQAB","e":"AQAB"},{"kty":"RSA","n":"AQAB","e":"AQAB"}"#
        let set = try Self.keys("one", more)
        let keys = GoogleChatKeys { set }
        _ = try await keys.collection(with: "one", now: 0)
        await #expect(throws: Refusal.unsigned) { _ = try await keys.collection(with: "ps", now: 100) }
    }

    @Test func whetherTheKeysAreReadIsToldBeforehand() throws {
        func isGood(_ body: [UInt8], status: Int = 200) -> [Bool] {
            platform.findings(in: ProbeAnswer(status: status, headers: [:], body: body)).map(\.isGood)
        }
        #expect(isGood(try Self.keys("one")) == [true])
        #expect(isGood(try Self.keys("one"), status: 404) == [false])
        #expect(isGood(Array(#"{"keys":[]}"#.utf8)) == [false])
        #expect(isGood(Array("<html>".utf8)) == [false])
        #expect(platform.question.url.hasPrefix("https://www.googleapis.com/"))
    }

    @Test func theProjectIsANumberAndTheKeysAreAFileOrAURL() throws {
        func configured(_ environment: [String: String]) throws -> GoogleChat? {
            try GoogleChat.configured(Secrets(environment: environment))
        }
        #expect(try configured(["QBR_GOOGLE_CHAT_KEYS": "/nowhere"]) == nil)
        #expect(throws: SecretError.self) { try configured(["QBR_GOOGLE_CHAT_PROJECT": "my-project"]) }
        let (project, keys) = ("QBR_GOOGLE_CHAT_PROJECT", "QBR_GOOGLE_CHAT_KEYS")
        #expect(throws: SecretError.self) { try configured([project: "1", keys: "/nowhere"]) }
        #expect(try configured([project: "1"])?.question.url.hasSuffix("chat@system.gserviceaccount.com") == true)
        #expect(try configured([project: "1", keys: "https://a.example/k"])?.question.url == "https://a.example/k")
        #expect(try configured([project: "1", keys: #filePath]) != nil)
    }
}
