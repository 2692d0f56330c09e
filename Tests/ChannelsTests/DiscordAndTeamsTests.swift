import Conversation
import Crypto
import Foundation
import Testing

@testable import Channels

/// The payloads of Discord and Teams, and how they are signed.
struct DiscordAndTeamsTests {
    private let key = Curve25519.Signing.PrivateKey()
    private let now = 1_773_046_800

    private func discord() throws -> Discord {
        let hex = MessageDigest.hex(Array(key.publicKey.rawRepresentation))
        return Discord(signature: try #require(DiscordSignature(publicKey: hex)))
    }

    private func signed(_ body: [UInt8], time: String) throws -> InboundRequest {
        let signature = try key.signature(for: Array(time.utf8) + body)
        return InboundRequest(
            path: "/discord/interactions",
            headers: [
                .init("X-Signature-Ed25519", MessageDigest.hex(Array(signature))),
                .init("X-Signature-Timestamp", time),
            ], body: body)
    }

    @Test func discordsSignatureIsOfTimeAndBodyAndNothingElsePasses() throws {
        let discord = try discord()
        let body = Array(#"{"type":1}"#.utf8)
        let good = try signed(body, time: "\(now)")
        try discord.verify(good, now: now)
        var altered = good
        altered.body[2] ^= 1
        var other = good
        other.headers[1] = .init("X-Signature-Timestamp", "\(now + 1)")
        var upper = good
        upper.headers[0] = .init("X-Signature-Ed25519", good.headers[0].value.uppercased())
        var missing = good
        missing.headers.removeFirst()
        for request in [altered, other, upper, missing] {
            #expect(throws: Refusal.unsigned) { try discord.verify(request, now: now) }
        }
        for time in ["\(now - 301)", "\(now + 301)", " \(now)", "+\(now)"] {
            #expect(throws: Refusal.stale) { try discord.verify(try signed(body, time: time), now: now) }
        }
    }

    @Test(.enabled(if: SharedData.has("payloads/discord/ping.json")))
    func discordsPayloadsAreReadOrPassedOver() throws {
        let discord = try discord()
        func arrival(_ file: String) throws -> Arrival {
            try discord.decode(
                InboundRequest(path: "", body: Array(try SharedData.read("payloads/discord/\(file).json"))))
        }
        for ping in ["ping", "ping_full"] {
            #expect(
                try arrival(ping)
                    == .reply(HTTPReply(contentType: "application/json", body: Array(#"{"type":1}"#.utf8))))
        }
        guard case .message(let message) = try arrival("application_command_docs") else {
            Issue.record("the command was passed over")
            return
        }
        #expect(message.incoming.body == .text("/cardsearch The Gitrog Monster"))
        #expect(message.incoming.user == "discord:53908232506183680")
        #expect(message.incoming.id == "786008729715212338")
        #expect(try arrival("application_command_user") == .reply(.empty))
    }

    @Test func aSubcommandAndAButtonOfDiscordAreRead() throws {
        func message(_ type: Int, _ data: String) throws -> Incoming.Body? {
            let json = #"{"type":\#(type),"id":"1","channel_id":"2","user":{"id":"3"},"data":\#(data)}"#
            guard case .message(let message) = try discord().decode(InboundRequest(path: "", body: Array(json.utf8)))
            else { return nil }
            return message.incoming.body
        }
        let prep =
            #"{"name":"qbr","type":1,"options":[{"type":1,"name":"prep","options":[{"name":"a","value":"acme"}]}]}"#
        #expect(try message(2, prep) == .text("/qbr prep acme"))
        #expect(try message(3, #"{"custom_id":"choice-1:check-goals"}"#) == .choice("check-goals"))
    }

    @Test(.enabled(if: SharedData.has("payloads/teams/outgoing_webhook_activity.json")))
    func aMentionInTeamsIsReadAndOnlyItsOwnSignaturePasses() throws {
        let secret = Secret("a key of thirty-two bytes, or so")
        let teams = Teams(signature: try #require(TeamsSignature(secret: MessageDigest.base64(secret.bytes))))
        let body = Array(try SharedData.read("payloads/teams/outgoing_webhook_activity.json"))
        let signature = MessageDigest.base64(MessageDigest.hmac([body], key: secret))
        func request(_ authorization: String) -> InboundRequest {
            InboundRequest(path: "/teams/messages", headers: [.init("Authorization", authorization)], body: body)
        }
        try teams.verify(request("HMAC \(signature)"), now: 1_485_983_407)
        for wrong in [signature, "hmac \(signature)", "HMAC \(signature.dropLast())", "HMAC \(signature) "] {
            #expect(throws: Refusal.unsigned) { try teams.verify(request(wrong), now: now) }
        }
        guard case .message(let message) = try teams.decode(request("")) else {
            Issue.record("the activity was passed over")
            return
        }
        #expect(message.incoming.body == .text("/qbr-prep acme"))
        #expect(message.incoming.user == "teams:7faf8ab2-3d56-4244-b585-20c8a42ed2b8")
        #expect(message.incoming.id == "1485983408511")
    }
}
