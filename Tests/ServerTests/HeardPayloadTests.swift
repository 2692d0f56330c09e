import Channels
import Conversation
import Crypto
import Dispatch
import Foundation
import Testing

@testable import Server

/// What the platforms' own payloads say, from `../shared/data/payloads`, signed and posted over real sockets.
@Suite(.timeLimit(.minutes(5)), .enabled(if: VendorPayloads.areThere)) struct HeardPayloadTests {
    /// Of a platform, all that it posts to us; the others are answers of its own interfaces.
    private func payloads(_ platform: String, except answers: [String] = []) throws -> [String: [UInt8]] {
        let folder = VendorPayloads.folder.appending(path: platform)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") && !answers.contains($0) }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
    }

    @Test func discords() async throws {
        let payloads = try payloads("discord", except: ["error_50035.json"])
        #expect(payloads.count >= 4)
        let diary = Diary()
        let replies = try await RunningServer.with(diary) { server in try payloads.mapValues { try server.discord($0) }
        }
        #expect(replies.values.allSatisfy { $0.status == 200 })
        #expect(replies["ping.json"]?.body == #"{"type":1}"#)
        #expect(replies["ping_full.json"]?.body == #"{"type":1}"#)
        #expect(replies["application_command_user.json"]?.body == "")
        #expect(diary.heard.map(\.body) == [.text("/cardsearch The Gitrog Monster")])
        #expect(diary.heard.map(\.user) == ["discord:53908232506183680"])
        #expect(replies["application_command_docs.json"]?.body.contains("heard /cardsearch") == true)
    }

    /// They bear the time at which they were written down; once that is long ago they are stale.
    @Test func teams() async throws {
        let payloads = try payloads("teams", except: ["reply_text.json", "reply_adaptive_card.json"])
        #expect(payloads.count >= 2)
        let diary = Diary()
        let then = 1_485_983_407
        let replies = try await RunningServer.with(diary, now: then) { server in
            try payloads.mapValues { try server.teams($0) }
        }
        #expect(replies.values.allSatisfy { $0.status == 200 })
        #expect(Set(diary.heard.map(\.body)) == [.text("/qbr-prep acme"), .text("Hello Teams TestBot")])
        #expect(replies["outgoing_webhook_activity.json"]?.body.contains("AdaptiveCard") == true)
        let late = try await RunningServer.with(diary, now: then + 301) { server in
            try payloads.mapValues { try server.teams($0).status }
        }
        #expect(late.values.allSatisfy { $0 == 401 })
        #expect(diary.heard.count == 2)
    }

    @Test func googleChats() async throws {
        let payloads = try payloads("google_chat")
        #expect(payloads.count >= 4)
        let diary = Diary()
        let replies = try await RunningServer.with(diary) { server in
            try payloads.mapValues { try server.googleChat($0) }
        }
        #expect(replies.values.allSatisfy { $0.status == 200 })
        #expect(Set(diary.heard.map(\.body)) == [.text("/qbr-prep acme"), .text("Title"), .text("/qbr-help")])
        #expect(replies["readme_curl_message.json"]?.body == "{}")
    }
}
