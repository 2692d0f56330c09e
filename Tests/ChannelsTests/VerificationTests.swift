import Conversation
import Foundation
import Testing

@testable import Channels

/// What every platform's verification has in common; the vendors' own vectors are in `SignatureVectorTests`.
struct VerificationTests {
    private let secret = "8f742231b10e8888abcd99yyyzzz85a5"
    private let now = 1_531_420_618

    private func slack(_ time: String, body: String = "command=/qbr-prep", extra: [InboundRequest.Header] = [])
        -> InboundRequest
    {
        let digest = MessageDigest.hmac([Array("v0:\(time):\(body)".utf8)], key: Secret(secret))
        return InboundRequest(
            path: "/slack/command",
            headers: [
                .init("X-Slack-Request-Timestamp", time), .init("X-Slack-Signature", "v0=" + MessageDigest.hex(digest)),
            ] + extra, body: Array(body.utf8))
    }

    @Test(
        "a well signed time that is not plain digits is stale",
        arguments: [
            " 1531420618", "1531420618 ", "+1531420618", "1531420618.0", "１５３１４２０６１８", "0x5b47a00a", "", "-1",
            "99999999999999999999",
        ])
    func notPlainDigits(time: String) {
        #expect(throws: Refusal.stale) { try Slack(secret: secret).verify(slack(time), now: now) }
    }

    @Test("five minutes either way are taken, a second more is not", arguments: [300, -300, 301, -301])
    func fiveMinutes(difference: Int) {
        let isTaken = (try? Slack(secret: secret).verify(slack("\(now)"), now: now + difference)) != nil
        #expect(isTaken == (abs(difference) <= 300))
    }

    @Test func aSecondSignatureHeaderIsNoSignature() {
        let twice = slack("\(now)", extra: [.init("x-slack-signature", "v0=00")])
        #expect(throws: Refusal.unsigned) { try Slack(secret: secret).verify(twice, now: now) }
    }

    @Test func aWebhookIDWithAFullStopIsRefused() throws {
        let key = Secret("0123456789012345678901234567")
        let signature = try #require(WebhookSignature(secret: "whsec_" + MessageDigest.base64(key.bytes)))
        let digest = MessageDigest.hmac([Array("a.b.\(now).{}".utf8)], key: key)
        let request = InboundRequest(
            path: "/webhook",
            headers: [
                .init("webhook-id", "a.b"), .init("webhook-timestamp", "\(now)"),
                .init("webhook-signature", "v1," + MessageDigest.base64(digest)),
            ], body: Array("{}".utf8))
        #expect(throws: Refusal.unsigned) { try signature.verify(request, now: now) }
    }

    @Test func aButtonOfMattermostIsTakenInItsOwnChannelAndFromItsOwnPersonAlone() throws {
        let platform = Mattermost(token: "t0ken")
        let signature = MattermostToken("t0ken").signature(
            user: "u1", choice: "yes", channel: "c1", conversation: "mattermost:c1:u1")
        func pressed(in channel: String, choice: String = "yes", by user: String = "u1") -> InboundRequest {
            InboundRequest(
                path: "/mattermost/action",
                body: Array(
                    """
                    {"user_id":"\(user)","channel_id":"\(channel)","context":{"choice":"\(choice)",\
                    "conversation":"mattermost:c1:u1","signature":"\(signature)"}}
                    """.utf8))
        }
        try platform.verify(pressed(in: "c1"), now: now)
        #expect(throws: Refusal.unsigned) { try platform.verify(pressed(in: "c2"), now: now) }
        #expect(throws: Refusal.unsigned) { try platform.verify(pressed(in: "c1", choice: "no"), now: now) }
        #expect(throws: Refusal.unsigned) { try platform.verify(pressed(in: "c1", by: "u2"), now: now) }
    }

    @Test func aMattermostCommandNeedsItsHeaderAndTheSameTokenInItsForm() throws {
        let platform = Mattermost(token: "t0ken")
        func command(_ authorization: String?, token: String) -> InboundRequest {
            InboundRequest(
                method: "GET", path: "/mattermost/command",
                query: "command=%2Fqbr-prep&text=acme&token=\(token)&user_id=u&channel_id=c",
                headers: authorization.map { [.init("Authorization", $0)] } ?? [])
        }
        let good = command("Token t0ken", token: "t0ken")
        try platform.verify(good, now: now)
        guard case .message(let message) = try platform.decode(good) else { throw Refusal.unsigned }
        #expect(message.incoming.body == .text("/qbr-prep acme"))
        #expect(throws: Refusal.unsigned) { try platform.verify(command(nil, token: "t0ken"), now: now) }
        #expect(throws: Refusal.unsigned) { try platform.verify(command("Token other", token: "t0ken"), now: now) }
        #expect(throws: Refusal.unsigned) { try platform.decode(command("Token t0ken", token: "other")) }
    }
}
