import Channels
import Conversation
import Dispatch
import Foundation
import Testing

@testable import Server

/// Discord, Teams and Google Chat over real sockets: what is refused, and what is answered how often.
@Suite(.timeLimit(.minutes(5))) struct InteractionTests {
    private let command = Array(
        """
        {"type":2,"id":"1","application_id":"5","token":"t","guild_id":"7","channel_id":"3",\
        "member":{"user":{"id":"9"}},"data":{"name":"qbr-prep","options":[{"type":3,"name":"a","value":"acme"}]}}
        """.utf8)
    private let activity = Array(
        """
        {"type":"message","id":"17","timestamp":"2026-03-09T09:00:00.437Z","from":{"id":"29:u"},\
        "text":"<at>QBR</at> hi","conversation":{"id":"19:c"}}
        """.utf8)

    @Test func aReplayIsAnsweredAsTheFirstTime() async throws {
        let diary = Diary()
        let replies = try await RunningServer.with(diary) { [command, activity] server in
            [
                Set(try (0..<3).map { _ in try server.discord(command).body }),
                Set(try (0..<3).map { _ in try server.teams(activity).body }),
            ]
        }
        #expect(replies.map(\.count) == [1, 1])
        #expect(diary.heard.map(\.body) == [.text("/qbr-prep acme"), .text("hi")])
    }

    @Test func whatIsNotSignedIsRefusedAndNothingIsHeard() async throws {
        let diary = Diary()
        let statuses = try await RunningServer.with(diary) { [command, activity] server in
            [
                try server.send("POST", "/discord/interactions", body: command),
                try server.discord(command, at: RunningServer.now - 301),
                try server.discord(command, at: RunningServer.now + 301),
                try server.send("POST", "/teams/messages", body: activity),
                try server.teams(
                    Array(String(decoding: activity, as: UTF8.self).replacing("09:00:00", with: "08:54:59").utf8)),
            ].map(\.status)
        }
        #expect(statuses == Array(repeating: 401, count: 5))
        #expect(diary.heard.isEmpty)
    }

    @Test func whatIsSignedAndCannotBeReadIs400() async throws {
        let diary = Diary()
        let deep = String(repeating: "[", count: 100_000)
        let bodies =
            ["", "{", "[]", #"{"type":{}}"#, deep, #"{"data":\#(deep)"#].map { Array($0.utf8) } + [[0xFF, 0xFE]]
        let statuses = try await RunningServer.with(diary) { server in
            try bodies.flatMap {
                [try server.discord($0).status, try server.teams($0).status, try server.googleChat($0).status]
            }
        }
        #expect(statuses == Array(repeating: 400, count: bodies.count * 3))
        #expect(diary.heard.isEmpty)
    }

    @Test func discordIsToldThatItTakesLongerAndHasTheAnswerPosted() async throws {
        let postbox = Postbox()
        let gate = DispatchSemaphore(value: 0)
        let reply = try await RunningServer.with(
            Slow(Diary(), until: gate), poster: postbox, change: { $0.patience = .milliseconds(1) }
        ) { [command] server in
            let reply = try server.discord(command)
            gate.signal()
            postbox.wait()
            return reply
        }
        #expect(reply.body == #"{"data":{"flags":64},"type":5}"#)
        let late = try #require(postbox.posts.first)
        #expect(late.url == "https://discord.com/api/v10/webhooks/5/t")
        #expect(String(decoding: late.body, as: UTF8.self).contains("heard /qbr-prep acme"))
        #expect(String(decoding: late.body, as: UTF8.self).contains(#""allowed_mentions":{"parse":[]}"#))
    }
}
