import ArgumentParser
import Channels
import Conversation
import Foundation
import Glibc

/// `qbr chat`: the conversation, on a terminal, over a pipe, or as JSON lines.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talks: on a terminal, over a pipe (a message a line), or as JSON lines.",
        discussion: """
            Examples:
              qbr chat
              qbr chat -e '/qbr-prep acme'
              printf '/qbr-prep acme\\n' | qbr chat --json
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "One JSON object a line in, exactly one out for each.")
    var json = false

    @Option(help: ArgumentHelp("The conversation to go on with.", valueName: "name"))
    var conversation = "default"

    @Option(
        name: [.customShort("e"), .long],
        help: ArgumentHelp("Says this and ends; may be given again.", valueName: "text"))
    var execute: [String] = []

    func run() throws {
        let bot = try Assembly(common)
        if json {
            try talkInJSON(bot)
        } else if execute.isEmpty, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
            try talkOnTerminal(bot)
        } else {
            try talkInLines(bot)
        }
    }

    private func talkInJSON(_ bot: Assembly) throws {
        var chat = JSONChat(responder: bot.responder, conversation: conversation, user: bot.user)
        if execute.isEmpty { try chat.run() }
        for line in execute { try chat.say(line) }
    }

    private func talkOnTerminal(_ bot: Assembly) throws {
        let editor = try LineEditor(history: HistoryFile(path: "\(bot.settings.home)/history"))
        var chat = TerminalChat(
            responder: bot.responder, conversation: conversation, user: try user(bot, editor), editor: editor,
            style: style, prompt: { bot.prompt },
            greeting: try bot.greeting(conversation: conversation), backstage: bot.backstage)
        try chat.run()
    }

    private func talkInLines(_ bot: Assembly) throws {
        var chat = LineChat(
            responder: bot.responder, conversation: conversation, user: bot.user, style: style)
        if execute.isEmpty { try chat.run() }
        for line in execute { try chat.say(line) }
        if chat.failures > 0 { throw ExitCode.failure }
    }

    /// Who speaks, asked once where several could; nil where the bot knows by itself.
    private func user(_ bot: Assembly, _ editor: LineEditor) throws -> String? {
        guard bot.settings.user == nil else { return nil }
        return try bot.user ?? bot.speaker.ask(editor, .standard)
    }

    private var style: TerminalStyle {
        .of(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
    }
}
