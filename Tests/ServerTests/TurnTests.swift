import Channels
import Conversation
import Dispatch
import Foundation
import Testing

@testable import Server

/// When turns run, in which order, and where their answers go.
@Suite(.timeLimit(.minutes(5))) struct TurnTests {
    private func command(_ text: String, trigger: String = "1.1", channel: String = "C1") -> [UInt8] {
        Array(
            """
            command=/qbr&text=\(text)&user_id=U1&channel_id=\(channel)&team_id=T1&trigger_id=\(trigger)\
            &response_url=https://hooks.slack.com/commands/1
            """.utf8)
    }

    @Test func whatTakesTooLongIsAcknowledgedAndPosted() async throws {
        let diary = Diary()
        let postbox = Postbox()
        let gate = DispatchSemaphore(value: 0)
        let slow = Slow(diary, until: gate)
        let reply = try await RunningServer.with(
            slow, poster: postbox, change: { $0.patience = .milliseconds(1) }
        ) { server in
            let reply = try server.slack("/slack/command", command("slow"))
            gate.signal()
            postbox.wait()
            return reply
        }
        #expect(reply == HTTPConnection.Reply(status: 200, body: ""))
        let late = try #require(postbox.posts.first)
        #expect(late.url == "https://hooks.slack.com/commands/1")
        #expect(String(decoding: late.body, as: UTF8.self).contains("heard /qbr slow"))
    }

    @Test func anAnswerThatThePlatformCouldNotTakeIsPostedAgain() async throws {
        let postbox = Postbox(faults: [.unreachable("The host is away."), .refused(status: 503)])
        let gate = DispatchSemaphore(value: 0)
        try await RunningServer.with(
            Slow(Diary(), until: gate), poster: postbox,
            change: {
                $0.patience = .milliseconds(1)
                $0.postPauses = [.zero, .zero]
            }
        ) { server in
            _ = try server.slack("/slack/command", command("slow"))
            gate.signal()
            postbox.wait()
        }
        #expect(postbox.posts.count == 1)
    }

    @Test func whereNothingCanBeSaidToAnEventNothingIsDone() async throws {
        let diary = Diary()
        let event = Array(
            """
            {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message","channel_type":"im",\
            "channel":"D1","user":"U1","text":"prep acme","ts":"1.2"}}
            """.utf8)
        var environment = RunningServer.environment
        environment["QBR_SLACK_BOT_TOKEN"] = nil
        let status = try await RunningServer.with(diary, poster: Postbox(), environment: environment) {
            try $0.slack("/slack/events", event).status
        }
        #expect(status == 200)
        #expect(diary.heard.isEmpty)
    }

    @Test func aRetriedEventIsNeitherRunNorPostedTwice() async throws {
        let diary = Diary()
        let postbox = Postbox()
        let event = Array(
            """
            {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message","channel_type":"im",\
            "channel":"D1","user":"U1","text":"prep acme","ts":"1.2"}}
            """.utf8)
        let statuses = try await RunningServer.with(diary, poster: postbox) { server in
            try (0..<3).map { _ in try server.slack("/slack/events", event).status }
        }
        let posts = postbox.posts
        #expect(statuses == [200, 200, 200])
        #expect(diary.heard.map(\.body) == [.text("prep acme")])
        #expect(posts.map(\.url) == ["https://slack.com/api/chat.postMessage"])
        #expect(posts[0].headers == [.init("Authorization", "Bearer xoxb-test")])
        #expect(String(decoding: posts[0].body, as: UTF8.self).contains(#""channel":"D1""#))
    }

    @Test func anExportThatIsDroppedInADirectMessageIsReadAndHandedOn() async throws {
        let (diary, postbox) = (Diary(), Postbox())
        @Sendable func event(_ channel: String, _ name: String, host: String = "files.slack.com") -> [UInt8] {
            Array(
                """
                {"type":"event_callback","team_id":"T1","event_id":"\(channel)\(name)\(host)","event":{"type":"message",\
                "subtype":"file_share","channel_type":"im","channel":"\(channel)","user":"U1","text":"","ts":"1.2",\
                "files":[{"name":"\(name)","url_private_download":"https://\(host)/F1"}]}}
                """.utf8)
        }
        let statuses = try await RunningServer.with(diary, poster: postbox) { server in
            let statuses = try [
                event("D1", "photo.png"), event("D1", "book.csv", host: "files.example.org"), event("D1", "book.csv"),
            ].map { try server.slack("/slack/events", $0).status }
            postbox.wait()
            return statuses
        }
        #expect(statuses == [200, 200, 200])
        #expect(postbox.read.map(\.url) == ["https://files.slack.com/F1"])
        #expect(postbox.read[0].headers == [.init("Authorization", "Bearer xoxb-test")])
        #expect(diary.heard.map(\.file?.name) == ["book.csv"])
        #expect(diary.heard[0].file?.bytes?.isEmpty == false)
    }

    @Test func ourOwnEchoesEditsAndBotsStartNothing() async throws {
        let diary = Diary()
        let base = #""type":"message","channel_type":"im","channel":"D1","user":"U1","text":"hi","ts":"1.2""#
        let events = [
            #"{\#(base),"bot_id":"B1"}"#, #"{\#(base),"subtype":"message_changed"}"#,
            #"{\#(base),"edited":{"user":"U1","ts":"1"}}"#, #"{\#(base),"hidden":true}"#,
            #"{\#(base),"bot_profile":{"id":"B1"}}"#,
            base.replacing("U1", with: "UBOT").replacing("{", with: "").withBraces,
        ]
        let statuses = try await RunningServer.with(diary, poster: Postbox()) { server in
            try events.map { event in
                let body = #"""
                    {"type":"event_callback","event_id":"E","authorizations":[{"user_id":"UBOT"}],"event":\#(event)}
                    """#
                return try server.slack("/slack/events", Array(body.utf8)).status
            }
        }
        #expect(statuses == Array(repeating: 200, count: events.count))
        #expect(diary.heard.isEmpty)
    }

    @Test func whatIsSaidInAThreadIsHandedOnAsSaidAside() async throws {
        let diary = Diary()
        let base = #""type":"message","channel_type":"channel","channel":"C1","user":"U1""#
        let events = [
            #"{\#(base),"text":"is done","ts":"1.5","thread_ts":"1.2"}"#,
            // Not in a thread; the first of a thread; a mention, which comes as an event of its own; a bot.
            #"{\#(base),"text":"lunch?","ts":"1.5"}"#, #"{\#(base),"text":"lunch?","ts":"1.5","thread_ts":"1.5"}"#,
            #"{\#(base),"text":"<@UBOT> hi","ts":"1.5","thread_ts":"1.2"}"#,
            #"{\#(base),"text":"beep","ts":"1.5","thread_ts":"1.2","bot_id":"B1"}"#,
        ]
        let statuses = try await RunningServer.with(diary, poster: Postbox()) { server in
            try events.enumerated().map { number, event in
                let body = #"""
                    {"type":"event_callback","team_id":"T1","event_id":"E\#(number)",\#
                    "authorizations":[{"user_id":"UBOT"}],"event":\#(event)}
                    """#
                return try server.slack("/slack/events", Array(body.utf8)).status
            }
        }
        #expect(statuses == Array(repeating: 200, count: events.count))
        #expect(diary.heard.map(\.body) == [.text("is done")])
        #expect(diary.heard.map(\.conversation) == ["slack:T1:C1:1.2"])
        #expect(diary.heard.map(\.isAside) == [true])
    }

    @Test func anAnswerIsForTheSpeakerUntilTheyShareIt() async throws {
        let postbox = Postbox()
        let mention = Array(
            #"""
            {"type":"event_callback","team_id":"T1","event_id":"E1","event":{"type":"app_mention","channel":"C1",\#
            "user":"U1","text":"<@UBOT> health acme","ts":"1.2"}}
            """#.utf8)
        let press = Array(
            #"""
            payload={"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},"actions":\#
            [{"type":"button","value":"share:E1"}],"response_url":"https://hooks.slack.com/actions/1"}
            """#.utf8)
        try await RunningServer.with(Sharer(), poster: postbox) { server in
            _ = try server.slack("/slack/events", mention)
            postbox.wait()
            _ = try server.slack("/slack/interactive", press)
            postbox.wait()
        }
        let posts = postbox.posts
        let bodies = posts.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(
            posts.map(\.url) == ["https://slack.com/api/chat.postEphemeral", "https://hooks.slack.com/actions/1"])
        #expect(bodies[0].contains(#""user":"U1""#))
        #expect(bodies[1].contains(#""response_type":"in_channel""#))
        #expect(bodies[1].contains(#""replace_original":false"#))
    }

    @Test func messagesOfOneConversationAreTakenInOrder() async throws {
        let diary = Diary()
        let lanes = TurnLanes(diary, count: 4, limit: 10_000)
        var turns: [PendingTurn] = []
        for number in 0..<1000 {
            turns.append(
                try lanes.submit(
                    Incoming(conversation: "c\(number % 7)", body: .text("\(number)"), channel: "test")))
        }
        for turn in turns { _ = try await turn.outcome?.get() }
        #expect(diary.heard.count == 1000)
        for heard in Dictionary(grouping: diary.heard, by: \.conversation).values {
            let numbers = heard.compactMap { if case .text(let text) = $0.body { Int(text) } else { nil } }
            #expect(numbers == numbers.sorted())
        }
        #expect(lanes.inHand == 0)
    }

    @Test func tooManyTurnsAreTurnedAwayAndNotHeard() async throws {
        let gate = DispatchSemaphore(value: 0)
        let diary = Diary()
        let postbox = Postbox()
        let statuses = try await RunningServer.with(
            Slow(diary, until: gate), poster: postbox,
            change: {
                $0.turns = 1; $0.patience = .milliseconds(1)
            }
        ) { server in
            defer { gate.signal() }
            return [
                try server.slack("/slack/command", command("one")).status,
                try server.slack("/slack/command", command("two", trigger: "2.2", channel: "C2")).status,
            ]
        }
        #expect(statuses == [200, 503])
        #expect(diary.heard.map(\.body) == [.text("/qbr one")])
    }

    @Test func shuttingDownAnswersWhatIsInHand() async throws {
        let gate = DispatchSemaphore(value: 0)
        let diary = Diary()
        let postbox = Postbox()
        try await RunningServer.with(
            Slow(diary, until: gate), poster: postbox, change: { $0.patience = .milliseconds(1) }
        ) { server in
            _ = try server.slack("/slack/command", command("late"))
            // The server is told to stop while the turn still runs.
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(50)) { gate.signal() }
        }
        #expect(postbox.posts.count == 1)
    }
}

/// Answers as another does, once it is let.
struct Slow: Responder {
    private let other: any Responder
    private let gate: DispatchSemaphore

    init(_ other: any Responder, until gate: DispatchSemaphore) {
        self.other = other
        self.gate = gate
    }

    func answer(_ incoming: Incoming) throws -> Answer {
        gate.wait()
        return try other.answer(incoming)
    }

    func completions(for line: String, conversation: String) -> [String] { [] }
}

/// Shares whatever is pressed.
struct Sharer: Responder {
    func answer(_ incoming: Incoming) throws -> Answer {
        var answer = Answer(conversation: incoming.conversation, replies: [Reply("Acme is well.")])
        if case .choice = incoming.body { answer.isShared = incoming.isShareable }
        return answer
    }

    func completions(for line: String, conversation: String) -> [String] { [] }
}

extension String {
    fileprivate var withBraces: String { "{\(self)}" }
}
