import Conversation
import Crypto
import Foundation
import Testing

@testable import Channels

/// Discord's interactions: signed or not, said or not, and how they are answered.
struct DiscordTests {
    private let now = 1_773_046_800
    private let key = Curve25519.Signing.PrivateKey()

    private func platform() throws -> Discord {
        try #require(try Discord.configured(Secrets(environment: ["QBR_DISCORD_PUBLIC_KEY": publicKey])))
    }

    private var publicKey: String { MessageDigest.hex(Array(key.publicKey.rawRepresentation)) }

    private func request(_ body: String, time: String = "1773046800", change: (String) -> String = { $0 })
        throws -> InboundRequest
    {
        let signature = try key.signature(for: Array("\(time)\(body)".utf8))
        return InboundRequest(
            path: "/discord/interactions",
            headers: [
                .init("X-Signature-Timestamp", time),
                .init("X-Signature-Ed25519", change(MessageDigest.hex(Array(signature)))),
            ], body: Array(body.utf8))
    }

    private func message(_ json: String) throws -> ChatMessage? {
        guard case .message(let message) = try platform().decode(request(json)) else { return nil }
        return message
    }

    private func body(_ reply: HTTPReply) -> String { String(decoding: reply.body, as: UTF8.self) }

    @Test(
        "a link that Discord does not follow is spelled out",
        arguments: [
            (
                "Into [this new mail](mailto:dana@acme.example,o%27b@acme.example?subject=R%26D%3A%20Q1).",
                "Into this new mail (to dana@acme.example, o'b@acme.example, subject “R&D: Q1”)."
            ),
            ("[dana@acme.example](mailto:dana@acme.example)", "dana@acme.example"),
            ("[the page](https://qbr.example/a?b=c)", "[the page](https://qbr.example/a?b=c)"),
        ])
    func linksThatBeginAMailAreSpelledOut(markdown: String, text: String) {
        let posts = DiscordRenderer().posts(of: Message(markdown: markdown), to: .everyone)
        #expect(posts.first?["embeds"] == [["description": .string(text)]])
        let other = MarkdownWriter(limit: 4000, tableWidth: nil).texts(of: Message(markdown: markdown).blocks)
        #expect(other == [markdown])
    }

    @Test func aSignatureThatAnotherLibraryMadeIsTaken() throws {
        // Made with OpenSSL 3.0: `openssl pkeyutl -sign -rawin`.
        let signature = try #require(
            DiscordSignature(publicKey: "79b5562e8fe654f94078b112e8a98ba7901f853ae695bed7e0e3910bad049664"))
        let request = InboundRequest(
            path: "/discord/interactions",
            headers: [
                .init("X-Signature-Timestamp", "1773046800"),
                .init(
                    "X-Signature-Ed25519",
                    """
                    bd96a3b3f69943184da5b9492efc29e88b21b5c7c6534f347d34d5dfb7c7adc9\
                    d8785285321034fd0686e2670fc15c00b40de77aea82a3e9dcebf87d795ad004
                    """),
            ], body: Array(#"{"type":1}"#.utf8))
        try signature.verify(request, now: now)
    }

    @Test(
        "what another reader of hexadecimal would take is no signature",
        arguments: [
            { "0x" + $0.dropFirst(2) }, { $0.uppercased() }, { $0 + "00" }, { String($0.dropLast()) },
            { " " + $0.dropFirst() },
            { $0.dropLast() + "g" }, { $0.dropLast(2) + "é" }, { $0.map { "\($0)" }.joined(separator: " ") },
            { _ in "" }, { _ in String(repeating: "00", count: 64) },
        ] as [@Sendable (String) -> String])
    func noSignature(change: @Sendable (String) -> String) throws {
        let platform = try platform()
        try platform.verify(request("{}"), now: now)
        #expect(throws: Refusal.unsigned) { try platform.verify(request("{}", change: change), now: now) }
    }

    @Test(
        "a well signed time that is not plain digits is stale",
        arguments: ["", " 1773046800", "+1773046800", "1773046800.0", "１７７３０４６８００", "0x69ae8e10"])
    func noTime(time: String) throws {
        #expect(throws: Refusal.stale) { try platform().verify(request("{}", time: time), now: now) }
    }

    @Test("five minutes either way are taken, a second more is not", arguments: [300, -300, 301, -301])
    func fiveMinutes(difference: Int) throws {
        let isTaken = (try? platform().verify(request("{}"), now: now + difference)) != nil
        #expect(isTaken == (abs(difference) <= 300))
    }

    @Test func anotherBodyTimeOrKeyIsRefused() throws {
        let platform = try platform()
        var altered = try request("{}")
        altered.body[0] ^= 1
        #expect(throws: Refusal.unsigned) { try platform.verify(altered, now: now) }
        var later = try request("{}")
        later.headers[0] = .init("X-Signature-Timestamp", "1773046801")
        #expect(throws: Refusal.unsigned) { try platform.verify(later, now: now) }
        let foreign = try DiscordTests().request("{}")
        #expect(throws: Refusal.unsigned) { try platform.verify(foreign, now: now) }
        #expect(throws: Refusal.unsigned) { try platform.verify(InboundRequest(path: "/"), now: now) }
    }

    @Test("a public key is 64 hexadecimal digits", arguments: ["abc", String(repeating: "zz", count: 32), "00"])
    func noKey(key: String) {
        let error = #expect(throws: SecretError.self) {
            try Discord.configured(Secrets(environment: ["QBR_DISCORD_PUBLIC_KEY": key]))
        }
        #expect(error?.description.contains("QBR_DISCORD_PUBLIC_KEY") == true)
        #expect(error?.description.contains(key) == false)
    }

    @Test func theGreetingIsAnswered() throws {
        guard case .reply(let reply) = try platform().decode(request(#"{"type":1}"#)) else {
            Issue.record("the greeting was taken for a message")
            return
        }
        #expect(reply == HTTPReply(contentType: "application/json", body: Array(#"{"type":1}"#.utf8)))
    }

    private static func command(_ data: String, _ more: String = #","guild_id":"7""#) -> String {
        #"{"type":2,"id":"1","application_id":"5","token":"a-B_c.9","channel_id":"3","#
            + #""member":{"user":{"id":"9"}},"data":\#(data)\#(more)}"#
    }

    @Test(
        "a command is what would have been typed",
        arguments: [
            (#"{"type":1,"name":"qbr-prep","options":[{"type":3,"name":"account","value":"acme"}]}"#, "/qbr-prep acme"),
            (
                #"{"name":"qbr","options":[{"type":1,"name":"prep","options":[{"type":3,"name":"a","value":"acme"}]}]}"#,
                "/qbr prep acme"
            ),
            (#"{"name":"qbr-week"}"#, "/qbr-week"),
            (#"{"name":"qbr","options":[{"type":3,"name":"say","value":"yes, 2 of them"}]}"#, "yes, 2 of them"),
            (
                #"{"name":"qbr-actions","options":[{"type":5,"name":"overdue","value":true},"#
                    + #"{"type":5,"name":"open","value":false},{"type":4,"name":"days","value":30}]}"#,
                "/qbr-actions overdue 30"
            ),
        ])
    func commands(data: String, text: String) throws {
        let message = try #require(try message(Self.command(data)))
        #expect(message.incoming.body == .text(text))
        #expect(message.incoming.id == "1")
        #expect(message.incoming.user == "discord:9")
        #expect(message.incoming.conversation == "discord:3:9")
        #expect(message.isPublic)
        #expect(message.returnAddress == .url("https://discord.com/api/v10/webhooks/5/a-B_c.9"))
    }

    @Test func aTokenThatWouldChangeTheAddressIsNoAddress() throws {
        let json = Self.command(#"{"name":"qbr"}"#).replacing("a-B_c.9", with: "../../users")
        #expect(try #require(try message(json)).returnAddress == nil)
    }

    @Test func aPressedButtonIsItsChoice() throws {
        let json = Self.command(#"{"component_type":2,"custom_id":"choice-2:still:right"}"#)
            .replacing(#""type":2,"id""#, with: #""type":3,"id""#)
        let message = try #require(try message(json))
        #expect(message.incoming.body == .choice("still:right"))
        #expect(message.incoming.conversation == "discord:3:9")
        #expect(body(try platform().acknowledgement(of: message)) == #"{"type":6}"#)
    }

    @Test func aDirectMessageIsNotPublicAndAnswersAreNotHidden() throws {
        let json = Self.command(#"{"name":"qbr"}"#, #","context":1"#)
            .replacing(#""member":{"user":{"id":"9"}}"#, with: #""user":{"id":"9"}"#)
        let message = try #require(try message(json))
        #expect(!message.isPublic)
        #expect(message.incoming.conversation == "discord:3:9")
        let answer = Answer(conversation: "c", replies: [Reply("hi")])
        #expect(!body(try platform().reply(answer, to: message)).contains("flags"))
        #expect(body(try platform().acknowledgement(of: message)) == #"{"type":5}"#)
    }

    @Test(
        "what is neither said nor chosen starts nothing",
        arguments: [
            #"{"type":2,"id":"1","data":{"type":2,"name":"context-menu"}}"#,
            #"{"type":4,"id":"1","data":{"name":"qbr"}}"#,
            #"{"type":5,"id":"1","data":{"custom_id":"a:b"}}"#, #"{"type":3,"data":{"custom_id":"other"}}"#,
            #"{"type":99}"#,
            #"{"type":2,"id":"1","channel_id":"3","user":{"id":"9","bot":true},"data":{"name":"qbr"}}"#,
        ])
    func nothingSaid(json: String) throws {
        guard case .reply(let reply) = try platform().decode(request(json)) else {
            Issue.record("\(json) was taken for a message")
            return
        }
        #expect(reply.status == 200)
    }

    @Test(
        "what cannot be read is refused",
        arguments: ["", "[]", "{}", #"{"type":2,"data":{"name":"qbr"}}"#, #"{"type":"2"}"#])
    func unreadable(json: String) throws {
        #expect(throws: Refusal.self) { try platform().decode(request(json)) }
    }

    @Test func anAnswerInAServerIsForWhoeverAskedAndMentionsNobody() throws {
        let message = try #require(try message(Self.command(#"{"name":"qbr"}"#)))
        let answer = Answer(
            conversation: "c",
            replies: [Reply("@everyone <@1>"), Reply("Go on?", choices: [Choice("Yes", value: "yes")])])
        let posts = try platform().posts(answer, to: message)
        #expect(posts.count == 1)
        #expect(posts[0].url == "https://discord.com/api/v10/webhooks/5/a-B_c.9")
        let reply = body(try platform().reply(answer, to: message))
        for part in [
            #""type":4"#, #""flags":64"#, #""allowed_mentions":{"parse":[]}"#, "choice-1:yes",
        ] {
            #expect(reply.contains(part), "\(part) is not in \(reply)")
        }
        #expect(!reply.contains("@everyone"))
        #expect(body(try platform().acknowledgement(of: message)) == #"{"data":{"flags":64},"type":5}"#)
    }

    @Test func aLongAnswerIsSeveralMessagesOfSixThousandCharactersEach() throws {
        let message = try #require(try message(Self.command(#"{"name":"qbr"}"#)))
        let text = (0..<900).map { "Line number \($0)." }.joined(separator: "\n")
        let choice = Choice("Yes", value: "yes")
        let posts = DiscordAnswer(
            Answer(conversation: "c", replies: [Reply(text, choices: [choice]), Reply("End")]), to: .speaker
        ).bodies
        let lengths = posts.map { post in
            (post["embeds"]?.list ?? []).reduce(0) { $0 + ($1["description"]?.string?.utf16.count ?? 0) }
        }
        #expect(lengths.allSatisfy { $0 <= 6000 })
        #expect(posts.count > 2)
        #expect(posts.filter { $0["components"] != nil }.count == 1)
        #expect(posts.last?["components"] == nil)
        let joined = posts.map { $0.json() }.joined()
        #expect((0..<900).allSatisfy { joined.contains("Line number \($0).") })
        #expect(body(try platform().reply(Answer(conversation: "c", replies: []), to: message)).contains("…"))
    }
}
