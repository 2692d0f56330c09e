import Channels
import Conversation
import Foundation
import Testing

@testable import Server

/// The statuses of the contract, over real sockets.
@Suite(.timeLimit(.minutes(5))) struct RequestTests {
    private let command = Array(
        "command=/qbr-prep&text=acme&user_id=U1&channel_id=C1&team_id=T1&trigger_id=1.1".utf8)

    @Test func aSignedCommandIsAnsweredInItsReply() async throws {
        let diary = Diary()
        let reply = try await RunningServer.with(diary) { try $0.slack("/slack/command", command) }
        #expect(reply.status == 200)
        #expect(reply.body.contains("heard /qbr-prep acme"))
        #expect(reply.body.contains(#""response_type":"ephemeral""#))
        #expect(diary.heard.map(\.user) == ["slack:U1"])
    }

    @Test func theSameRequestAgainGetsTheSameAnswerAndNoSecondTurn() async throws {
        let diary = Diary()
        let replies = try await RunningServer.with(diary) { server in
            try (0..<3).map { _ in try server.slack("/slack/command", command) }
        }
        #expect(Set(replies.map(\.body)).count == 1)
        #expect(diary.heard.count == 1)
    }

    @Test func whatIsNotSignedIsRefusedAndNothingIsHeard() async throws {
        let diary = Diary()
        let statuses = try await RunningServer.with(diary) { server in
            var altered = command
            altered[20] ^= 1
            return [
                try server.send("POST", "/slack/command", body: command),
                try server.send("POST", "/slack/command", RunningServer.slackHeaders(command), body: altered),
                try server.slack("/slack/command", command, at: RunningServer.now - 301),
                try server.slack("/slack/command", command, at: RunningServer.now + 301),
                try server.webhook("{}", at: RunningServer.now - 301),
                try server.send("POST", "/webhook", body: Array(#"{"text":"hi"}"#.utf8)),
                try server.send("GET", "/mattermost/command?command=/x&user_id=u&channel_id=c"),
                try server.send("POST", "/mattermost/action", body: Array(#"{"user_id":"u","context":{}}"#.utf8)),
            ].map(\.status)
        }
        #expect(statuses == Array(repeating: 401, count: 8))
        #expect(diary.heard.isEmpty)
    }

    @Test func whatIsSignedAndCannotBeReadIs400() async throws {
        let diary = Diary()
        let deep = String(repeating: "[", count: 100_000)
        let fields = (0..<100_000).map { "f\($0)=1" }.joined(separator: "&")
        let statuses = try await RunningServer.with(diary) { server in
            try ["{\"type\":", deep, "[]", "{\"a\":\(deep)", ""].map {
                try server.slack("/slack/events", Array($0.utf8)).status
            }
                + [[0xFF, 0xFE], Array("command=%zz".utf8), Array(fields.utf8), []].map {
                    try server.slack("/slack/command", $0).status
                }
                + ["", "[1]", "hello", #"{"text":3}"#, #"{"text":""}"#, deep].map { try server.webhook($0).status }
        }
        #expect(statuses == Array(repeating: 400, count: 15))
        #expect(diary.heard.isEmpty)
    }

    @Test func aBodyOverOneMebibyteIs413AndTheNextRequestIsAnswered() async throws {
        let diary = Diary()
        let limit = 1 << 20
        let statuses = try await RunningServer.with(diary) { server in
            let connection = try HTTPConnection(port: server.port)
            let big = [UInt8](repeating: 0x61, count: limit + 1)
            let announced = try connection.send("POST", "/slack/command", RunningServer.slackHeaders(big), body: big)
            let next = try connection.send("GET", "/healthz")
            let chunked = try HTTPConnection(port: server.port)
            try chunked.write(
                Array("POST /slack/command HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
            let chunk = [UInt8](repeating: 0x61, count: 0x10000)
            for _ in 0...16 { try chunked.write(Array("10000\r\n".utf8) + chunk + Array("\r\n".utf8)) }
            let unannounced = try chunked.reply()
            let fitting = [UInt8](repeating: 0x61, count: limit)
            let unreadable = try server.slack("/slack/command", fitting)
            return [announced, next, unannounced, unreadable].map(\.status)
        }
        #expect(statuses == [413, 200, 413, 400])
        #expect(diary.heard.isEmpty)
    }

    @Test func aPlatformThatIsNotSetUpIs404() async throws {
        let statuses = try await RunningServer.with(Diary(), environment: [:]) { server in
            try [("POST", "/teams/messages"), ("POST", "/nowhere"), ("GET", "/slack/command")].map {
                try server.send($0.0, $0.1).status
            }
        }
        #expect(statuses == [404, 404, 404])
    }

    @Test func brokenHTTPIs400AndTheServerGoesOn() async throws {
        let statuses = try await RunningServer.with(Diary()) { server in
            let broken = try HTTPConnection(port: server.port)
            try broken.write(Array("POST\u{0} nonsense\r\n\r\n".utf8))
            let halfOpen = try (0..<50).map { _ in
                let connection = try HTTPConnection(port: server.port)
                try connection.write(Array("POST /slack/command HTTP/1.1\r\nContent-Le".utf8))
                return connection
            }
            defer { withExtendedLifetime(halfOpen) {} }
            return [try broken.reply().status, try server.send("GET", "/healthz").status]
        }
        #expect(statuses == [400, 200])
    }

    @Test func readinessAsksWhetherTheBotCanAnswer() async throws {
        struct NotYet: Error {}
        let ready = try await RunningServer.with(Diary()) { try $0.send("GET", "/readyz").status }
        let unready = try await RunningServer.with(Diary(), isReady: { throw NotYet() }) {
            try $0.send("GET", "/readyz").status
        }
        #expect(ready == 200)
        #expect(unready == 503)
    }

    @Test func whatIsLookedUpStandsBesideWhatIsCounted() async throws {
        let metrics = try await RunningServer.with(
            Diary(), gauges: { [Gauge("qbr_outbox_messages", [("state", "queued")], 3)] }
        ) { try $0.send("GET", "/metrics").body }
        #expect(metrics.contains("# TYPE qbr_outbox_messages gauge\nqbr_outbox_messages{state=\"queued\"} 3\n"))
        let away = try await RunningServer.with(Diary(), gauges: { throw CancellationError() }) {
            try $0.send("GET", "/metrics")
        }
        #expect(away.status == 200 && away.body.contains("qbr_turns_in_hand 0"))
    }

    @Test func whatHappenedIsCountedForPrometheus() async throws {
        let metrics = try await RunningServer.with(Diary()) { server in
            for _ in 0..<2 { _ = try server.slack("/slack/command", command) }
            _ = try server.slack("/slack/command", command, at: 1)
            return try server.send("GET", "/metrics").body
        }
        for line in [
            "# TYPE qbr_http_requests_total counter",
            #"qbr_http_requests_total{route="/slack/command",status="200"} 2"#,
            #"qbr_http_requests_total{route="/slack/command",status="401"} 1"#,
            #"qbr_refused_total{platform="slack",reason="stale"} 1"#,
            #"qbr_turns_total{platform="slack",result="answered"} 1"#,
            #"qbr_turns_total{platform="slack",result="repeated"} 1"#,
            #"qbr_http_request_seconds_count{route="/slack/command"} 3"#, "qbr_turns_in_hand 0",
        ] {
            #expect(metrics.split(separator: "\n").contains { $0 == line }, "\(line)\n\(metrics)")
        }
    }

    @Test func theLogIsJSONAndHoldsNoSecretAndNoText() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)").path
        try Data().write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try #require(FileHandle(forWritingAtPath: path))
        try await RunningServer.with(Diary(), log: Output(descriptor: file.fileDescriptor)) { server in
            _ = try server.slack("/slack/command", command)
            _ = try server.slack("/slack/command", command, at: 1)
            _ = try server.send(
                "GET", "/mattermost/command?command=/x&text=acme&user_id=u&channel_id=c&token=FAKE-NOT-A-TOKEN",
                [("Authorization", "Token FAKE-NOT-A-TOKEN")])
        }
        let log = try String(contentsOfFile: path, encoding: .utf8)
        let lines = log.split(separator: "\n")
        #expect(lines.contains { $0.contains(#""route":"POST /slack/command""#) && $0.contains(#""request":""#) })
        for line in lines { _ = try JSONDecoder().decode([String: String].self, from: Data(line.utf8)) }
        for secret in [RunningServer.slackSecret, RunningServer.mattermostToken, "v0=", "acme", "xoxb"] {
            #expect(!log.contains(secret))
        }
    }
}
