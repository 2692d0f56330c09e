import Assistant
import Channels
import Content
import Conversation
import Foundation
import Testing
import Workspace

@testable import Server

/// The vendors' own payloads, signed and posted to a server with the real bot behind it.
@Suite(.timeLimit(.minutes(5)), .enabled(if: VendorPayloads.areThere)) struct PayloadTests {
    private let workspace: Workspace
    private let bot: QBRBot

    init() throws {
        workspace = try Workspace.fresh()
        let author = Author(name: "demo", channel: "test", conversation: "setup", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let brain = try Brain(ContentFiles(directory: VendorPayloads.root.appending(path: "intents").path))
        bot = QBRBot(workspace: workspace, brain: brain, user: nil) {
            Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        }
    }

    private func files(_ platform: String, _ type: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: VendorPayloads.folder.appending(path: platform).path)
            .sorted()
            .filter { $0.hasSuffix(type) && !$0.hasPrefix("EXPECTED") }
            .map { ($0, Array(try Data(contentsOf: VendorPayloads.folder.appending(path: "\(platform)/\($0)")))) }
    }

    private func path(_ file: String) -> String {
        if file.hasPrefix("event_") || file == "url_verification.json" { return "/slack/events" }
        return file.hasPrefix("slash_") || file == "ssl_check.form" ? "/slack/command" : "/slack/interactive"
    }

    private func form(_ json: [UInt8]) -> [UInt8] {
        Array("payload=".utf8) + json.flatMap { Array("%\(($0 < 16 ? "0" : "") + String($0, radix: 16))".utf8) }
    }

    @Test func everyPayloadOfSlackGets200AndStrangersChangeNothing() async throws {
        let before = try workspace.read { try $0.generation }
        let payloads = try files("slack", ".json") + files("slack", ".form")
        let postbox = Postbox()
        let statuses = try await RunningServer.with(bot, poster: postbox) { server in
            try payloads.map { name, bytes in
                let path = path(name)
                let body = path == "/slack/interactive" && name.hasSuffix(".json") ? form(bytes) : bytes
                return (name, try server.slack(path, body).status)
            }
        }
        #expect(statuses.count == 26)
        for (name, status) in statuses { #expect(status == 200, "\(name)") }
        #expect(try workspace.read { try $0.generation } == before)
        let denied = try workspace.read { try $0.denials() }
        #expect(Set(denied.map(\.author.name)) == ["slack:U2147483697", "slack:W111", "slack:W222", "slack:UA8RXUSPL"])
        #expect(Set(denied.map(\.what)) == ["unknown"])
    }

    @Test func thoseOfTheOtherPlatformsGet200TooAndChangeNothing() async throws {
        let before = try workspace.read { try $0.generation }
        let discord = try files("discord", ".json").filter { !$0.name.hasPrefix("error_") }
        let teams = try files("teams", ".json").filter { !$0.name.hasPrefix("reply_") }
        let googleChat = try files("google_chat", ".json")
        // When those of Teams were sent: they bear the time.
        let statuses = try await RunningServer.with(bot, now: 1_485_983_407) { server in
            try discord.map { ($0.name, try server.discord($0.bytes, at: 1_485_983_407).status) }
                + teams.map { ($0.name, try server.teams($0.bytes).status) }
        }
        let others = try await RunningServer.with(bot) { server in
            try googleChat.map { ($0.name, try server.googleChat($0.bytes).status) }
        }
        #expect((statuses + others).count == 10)
        for (name, status) in statuses + others { #expect(status == 200, "\(name)") }
        #expect(try workspace.read { try $0.generation } == before)
        let denied = try workspace.read { try $0.denials() }
        #expect(Set(denied.map(\.what)) == ["unknown"])
        #expect(
            Set(denied.map(\.author.name)) == [
                "discord:53908232506183680", "teams:7faf8ab2-3d56-4244-b585-20c8a42ed2b8",
                "googlechat:users/123", "googlechat:users/12345678901234567890",
            ])
    }

    @Test func mattermostsCommandsAreAnsweredAndItsButtonsNeedOurSignature() async throws {
        let text = try files("mattermost", "docs.http").map { String(decoding: $0.bytes, as: UTF8.self) }
        let form = try #require(text.first?.components(separatedBy: "\r\n\r\n").last)
        let buttons = try files("mattermost", ".json").filter { $0.name.hasPrefix("action_button") }
        let replies = try await RunningServer.with(bot) { server in
            let token = [("Authorization", "Token \(RunningServer.mattermostToken)")]
            return [
                try server.send("POST", "/mattermost/command", token, body: Array(form.utf8)),
                try server.send(
                    "GET",
                    "/mattermost/command?command=%2Fqbr-prep&text=acme&token=FAKE-NOT-A-TOKEN&user_id=u&channel_id=c",
                    token),
            ] + (try buttons.map { try server.send("POST", "/mattermost/action", body: $0.bytes) })
        }
        #expect(replies.map(\.status) == [200, 200] + buttons.map { _ in 401 })
        #expect(buttons.count == 3)
        for reply in replies.prefix(2) { #expect(reply.body.contains("I don't know you yet")) }
    }

    @Test func theWebhookTakesWhatChatInJSONTakes() async throws {
        let replies = try await RunningServer.with(bot) { server in
            try (0..<2).map { _ in
                try server.webhook(#"{"id":"e1","conversation":"c1","user":"maya","text":"/qbr-prep acme"}"#)
            }
        }
        let answer = try JSONDecoder().decode(Answer.self, from: Data(replies[0].body.utf8))
        #expect(answer.flow?.name == "qbr-prep")
        #expect(answer.replies.first?.text.hasPrefix("Morning Maya.") == true)
        #expect(replies[0] == replies[1])
    }
}
