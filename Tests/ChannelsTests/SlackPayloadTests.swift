import Conversation
import Foundation
import Testing

@testable import Channels

/// Slack's own payloads, against what slack_bolt's parser makes of them.
@Suite(.enabled(if: SharedData.has("payloads/slack/EXPECTED_by_slack_bolt.json")))
struct SlackPayloadTests {
    struct Expected: Decodable {
        let kinds: [String]
        let user: String?
        let team: String?
        let channel: String?
        let command: String?
        let text: String?
        let response_url: Bool
    }

    let expected: [String: Expected]
    let slack = Slack(secret: "unused", botToken: "xoxb-test")

    init() throws {
        expected = try JSONDecoder().decode(
            [String: Expected].self, from: SharedData.read("payloads/slack/EXPECTED_by_slack_bolt.json"))
    }

    private func arrival(_ file: String, _ kinds: [String]) throws -> Arrival {
        let bytes = Array(try SharedData.read("payloads/slack/\(file)"))
        let isEvent = kinds == ["event"] || ["event_app_rate_limited.json", "url_verification.json"].contains(file)
        if isEvent { return try slack.decode(InboundRequest(path: "/slack/events", body: bytes)) }
        if kinds == ["slash_command"] || file == "ssl_check.form" {
            return try slack.decode(InboundRequest(path: "/slack/command", body: bytes))
        }
        let form = file.hasSuffix(".form") ? bytes : Array("payload=".utf8) + bytes.flatMap(escaped)
        return try slack.decode(InboundRequest(path: "/slack/interactive", body: form))
    }

    private func escaped(_ byte: UInt8) -> [UInt8] { Array("%\(MessageDigest.hex([byte]))".utf8) }

    /// Those that somebody said; all others get the empty 200, or the challenge.
    private let said: [String: Incoming.Body] = [
        "slash_command_bolt.form": .text("/hello-world Hi"), "slash_command_docs.form": .text("/weather 94070"),
        "event_message_im.json": .text("qbr prep acme"), "event_app_mention.json": .text("Hi there!"),
        "block_actions_button.form": .choice("click_me_123"), "block_actions_button.json": .choice("click_me_123"),
        "block_actions_java_orgWideInstallationPayload.json": .choice("click_me_123"),
        "block_actions_java_payload.json": .choice("click_me_123"),
    ]

    @Test func everyPayloadIsReadAsBoltReadsItOrPassedOver() throws {
        #expect(expected.count == 26)
        for (file, bolt) in expected.sorted(by: { $0.key < $1.key }) {
            switch try arrival(file, bolt.kinds) {
            case .reply(let reply):
                #expect(said[file] == nil, "\(file)")
                #expect(reply.status == 200, "\(file)")
                #expect(reply.body.isEmpty == (file != "url_verification.json"), "\(file)")
            case .delivery:
                Issue.record("\(file) is one message")
            case .message(let message):
                #expect(message.incoming.body == said[file], "\(file)")
                #expect(message.incoming.user == bolt.user.map { "slack:\($0)" }, "\(file)")
                #expect(message.incoming.id != nil, "\(file)")
                #expect(
                    message.incoming.conversation.hasPrefix("slack:\(bolt.team ?? "-"):\(bolt.channel ?? "")"),
                    "\(file)")
                if case .url = message.returnAddress { #expect(bolt.response_url, "\(file)") }
                if let command = bolt.command {
                    #expect(message.incoming.body == .text("\(command) \(bolt.text ?? "")"), "\(file)")
                }
            }
        }
    }

    @Test func theChallengeGoesBackAsItCame() throws {
        let bytes = Array(try SharedData.read("payloads/slack/url_verification.json"))
        struct Challenge: Codable, Equatable { let challenge: String }
        let sent = try JSONDecoder().decode(Challenge.self, from: Data(bytes))
        guard case .reply(let reply) = try slack.decode(InboundRequest(path: "/slack/events", body: bytes)) else {
            Issue.record("the challenge was taken for a message")
            return
        }
        #expect(try JSONDecoder().decode(Challenge.self, from: Data(reply.body)) == sent)
    }
}
