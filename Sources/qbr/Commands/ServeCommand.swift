import ArgumentParser
import Assistant
import Channels
import Delivery
import Foundation
import Glibc
import Logging
import Server
import Workspace

/// `qbr serve`: the HTTP server for chat platforms.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answers chat platforms over HTTP, until it is interrupted.",
        discussion: """
            Example: QBR_SLACK_SIGNING_SECRET_FILE=slack.secret qbr serve --port 8080

            A platform is on when its secret is set, in the environment or in a file that NAME_FILE names:
            \(ServeCommand.secrets)
            The log goes to standard error, a JSON object a line; QBR_LOG_LEVEL sets how much (info).
            """)

    /// What sets each platform up.
    private static let secrets = """
          QBR_SLACK_SIGNING_SECRET   /slack/command, /slack/interactive, /slack/events
          QBR_MATTERMOST_TOKEN       /mattermost/command, /mattermost/action
          QBR_TEAMS_SECRET           /teams/messages
          QBR_DISCORD_PUBLIC_KEY     /discord/interactions
          QBR_GOOGLE_CHAT_PROJECT    /googlechat/events (the project's number)
          QBR_MATRIX_HS_TOKEN        /_matrix/app/v1/transactions/… (with QBR_MATRIX_AS_TOKEN, QBR_MATRIX_HOMESERVER)
          QBR_WEBHOOK_SECRET         /webhook (whsec_…, Standard Webhooks)
          QBR_PAGE_SECRET            /pages/… behind links that expire (any 16 characters or more; QBR_PAGE_URL)
        """

    @OptionGroup var common: CommonOptions

    @Option(help: "The address to listen on (127.0.0.1, which is right behind a proxy on the same machine).")
    var host: String?

    @Option(help: "The port to listen on (8080); 0 takes any that is free and says which.")
    var port: Int?

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("\(port) is no port. Give one from 0 to 65535.")
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let courier = try Courier(CourierOptions(environment: environment))
        let platforms = try Platforms.configured(Secrets(environment: environment, fetch: courier.fetch))
        let settings = try common.settings()
        let assembly = try Assembly(common)
        guard !platforms.isEmpty || !(settings.destinations ?? []).isEmpty || assembly.pageKey != nil else {
            throw ServeError.noSecrets(Self.secrets)
        }
        let (host, port, clock) = (host ?? settings.host, port ?? settings.port, settings.clock)
        let level = try Self.level(settings.logLevel)
        let logger = Logger(label: "qbr") { _ in JSONLogHandler(level: level) { clock.now } }
        try assembly.responder.prepare()
        let rollCall = RollCall(
            workspace: assembly.workspace, content: settings.content, wall: clock, logger: logger)
        let gauges = ServerGauges(workspace: assembly.workspace, wall: clock, rollCall: rollCall)
        let server = ChatServer(
            platforms: platforms, responder: assembly.responder,
            options: ServerOptions(host: host, port: port, connections: Self.connections()),
            poster: CourierPoster(courier: courier, reader: try Courier(.reading(environment: environment))),
            pages: assembly.pages, logger: logger, now: { Int(clock.now.timeIntervalSince1970.rounded(.down)) },
            isReady: { [workspace = assembly.workspace] in _ = try workspace.read { try $0.count(.person) } },
            gauges: gauges.look,
            whenListening: { port in
                let names = platforms.map { type(of: $0).name }.joined(separator: ", ")
                let whom = names.isEmpty ? "; no chat platform is set up, so it only sends" : " for \(names)"
                try? Output.error.write("Listening on http://\(host):\(port)\(whom); Ctrl-C stops.\n")
            })
        let sender = try OutboxSender(
            common, assembly.workspace, courier: courier, environment: environment, logger: logger)
        let nudges = try NudgeSetup(
            common, assembly.workspace, brain: Brain(settings.content.read()), environment: environment)
        let backups = settings.backup.map {
            BackupClock(plan: $0, workspace: assembly.workspace, wall: clock, logger: logger)
        }
        do {
            try await server.runUntilInterrupted(
                with: [sender, nudges.clock(assembly.clock, clock, logger, whenDone: gauges.noteRound)]
                    + [backups].compactMap(\.self)
                    + [Housekeeper(workspace: assembly.workspace, wall: clock, logger: logger), rollCall])
        } catch let error as any CustomStringConvertible & Error where "\(error)".contains("errno:") {
            throw ServeError.cannotListen(host: host, port: port, reason: "\(error)")
        }
    }

    private static func level(_ name: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: name) else { throw ServeError.badLevel(name) }
        return level
    }

    /// How many connections may be open: as many files as the system allows, less what the program needs itself.
    private static func connections() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 900 }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return max(64, Int(limit.rlim_cur) - 100)
    }
}

/// Why the server does not start.
enum ServeError: Error, Equatable {
    case noSecrets(String)
    case badLevel(String)
    case cannotListen(host: String, port: Int, reason: String)
}

extension ServeError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noSecrets(let secrets):
            """
            No chat platform is set up, so there is nothing to serve; set the secret of one (or NAME_FILE to a file) \
            and start again:
            \(secrets)
            """
        case .badLevel(let name):
            "The log level is '\(name)', which is none; write it as debug, info, notice, warning or error."
        case .cannotListen(let host, let port, let reason):
            "\(host):\(port) cannot be listened on (\(reason)); stop what uses it, or give another --port."
        }
    }
}
