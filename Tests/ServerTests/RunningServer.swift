import Channels
import Conversation
import Crypto
import Dispatch
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

@testable import Server

/// A server on a free port of this machine, with all platforms set up, for as long as a test needs it.
struct RunningServer: Sendable {
    static let now = 1_773_046_800
    static let slackSecret = "8f742231b10e8888abcd99yyyzzz85a5"
    static let mattermostToken = "FAKE-NOT-A-TOKEN"
    static let teamsKey = Array("fedcba98765432100123456789abcdef".utf8)
    static let discordKey = Curve25519.Signing.PrivateKey()
    static let webhookKey = Array("0123456789abcdef01234567".utf8)

    let port: Int

    /// Starts it, hands it over on a thread that may block, and shuts it down as a `kill` would.
    static func with<T: Sendable>(
        _ responder: any Responder, poster: (any ResponsePoster)? = nil, pages: (any PageSource)? = nil,
        log: Output? = nil,
        environment: [String: String] = environment, now: Int = now,
        isReady: @escaping @Sendable () throws -> Void = {},
        change: (inout ServerOptions) -> Void = { _ in },
        gauges: @escaping @Sendable () throws -> [Gauge] = { [] },
        _ body: @escaping @Sendable (RunningServer) throws -> T
    ) async throws -> T {
        var options = ServerOptions(port: 0)
        change(&options)
        let logger = Logger(label: "test") { _ in
            if let log {
                JSONLogHandler(level: .trace, output: log) { Date(timeIntervalSince1970: Double(now)) }
            } else {
                SwiftLogNoOpLogHandler()
            }
        }
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let server = ChatServer(
            platforms: try Platforms.configured(
                Secrets(environment: environment, fetch: { _ in try GoogleChatSigner.shared.get().keySet })),
            responder: responder,
            options: options, poster: poster, pages: pages, logger: logger, now: { now }, isReady: isReady,
            gauges: gauges, whenListening: { opened.yield($0) })
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        return try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            let result = await withCheckedContinuation { continuation in
                DispatchQueue(label: "test").async {
                    continuation.resume(returning: Result { try body(RunningServer(port: port)) })
                }
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try result.get()
        }
    }

    /// The secrets of all platforms.
    static var environment: [String: String] {
        [
            "QBR_SLACK_SIGNING_SECRET": slackSecret, "QBR_SLACK_BOT_TOKEN": "xoxb-test",
            "QBR_MATTERMOST_TOKEN": mattermostToken, "QBR_MATRIX_HS_TOKEN": "hs-token",
            "QBR_MATRIX_AS_TOKEN": "as-token", "QBR_MATRIX_HOMESERVER": "https://matrix.example.org/",
            "QBR_TEAMS_SECRET": Data(teamsKey).base64EncodedString(),
            "QBR_DISCORD_PUBLIC_KEY": hex(discordKey.publicKey.rawRepresentation),
            "QBR_GOOGLE_CHAT_PROJECT": GoogleChatSigner.project,
            "QBR_WEBHOOK_SECRET": "whsec_" + Data(webhookKey).base64EncodedString(),
        ]
    }

    /// Sends one request over a connection of its own.
    func send(
        _ method: String = "POST", _ path: String, _ headers: [(String, String)] = [], body: [UInt8] = []
    ) throws -> HTTPConnection.Reply {
        try HTTPConnection(port: port).send(method, path, headers, body: body)
    }

    /// Posts as Slack does.
    func slack(_ path: String, _ body: [UInt8], at time: Int = now) throws -> HTTPConnection.Reply {
        try send("POST", path, Self.slackHeaders(body, at: time), body: body)
    }

    static func slackHeaders(_ body: [UInt8], at time: Int = now) -> [(String, String)] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("v0:\(time):".utf8) + body, using: SymmetricKey(data: Array(slackSecret.utf8)))
        return [
            ("X-Slack-Request-Timestamp", "\(time)"),
            ("X-Slack-Signature", "v0=" + hex(code)),
        ]
    }

    /// Posts as Discord does.
    func discord(_ body: [UInt8], at time: Int = now) throws -> HTTPConnection.Reply {
        let signature = try Self.discordKey.signature(for: Array("\(time)".utf8) + body)
        return try send(
            "POST", "/discord/interactions",
            [("X-Signature-Timestamp", "\(time)"), ("X-Signature-Ed25519", Self.hex(signature))], body: body)
    }

    /// Posts as Teams does.
    func teams(_ body: [UInt8]) throws -> HTTPConnection.Reply {
        let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Self.teamsKey))
        let header = ("Authorization", "HMAC " + Data(code).base64EncodedString())
        return try send("POST", "/teams/messages", [header], body: body)
    }

    /// Posts as Google Chat does; with a good token where none is given.
    func googleChat(_ body: [UInt8], token: String? = nil) throws -> HTTPConnection.Reply {
        let token = try token ?? GoogleChatSigner.shared.get().token()
        return try send("POST", "/googlechat/events", [("Authorization", "Bearer \(token)")], body: body)
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Posts as the Standard Webhooks say.
    func webhook(_ body: String, id: String = "msg_1", at time: Int = now) throws -> HTTPConnection.Reply {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(id).\(time).\(body)".utf8), using: SymmetricKey(data: Self.webhookKey))
        let headers = [
            ("webhook-id", id), ("webhook-timestamp", "\(time)"),
            ("webhook-signature", "v1," + Data(code).base64EncodedString()),
        ]
        return try send("POST", "/webhook", headers, body: Array(body.utf8))
    }
}
