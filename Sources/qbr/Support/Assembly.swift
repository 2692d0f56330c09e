import Assistant
import Channels
import Conversation
import Days
import Foundation
import Workspace

/// The bot with all that it needs, as the settings want it.
struct Assembly {
    let settings: Settings
    let workspace: Workspace
    let responder: QBRBot
    let speaker: Speaker
    /// What time it is for the bot.
    let clock: BotClock
    /// Signs links to pages; nil where they are switched off.
    let pageKey: PageKey?
    let brain: any BrainSource

    /// - Throws: `SettingsError`, `ContentError` and `WorkspaceError`, each in a sentence.
    init(_ common: CommonOptions) throws {
        let settings = try common.settings()
        let brain = try settings.content.brains()
        let workspace = try common.openWorkspace()
        let demoDay = settings.clock.fixed == nil ? try workspace.read(Demo.day) : nil
        let clock = BotClock(settings.clock, demoDay: demoDay)
        self.settings = settings
        self.workspace = workspace
        self.clock = clock
        self.brain = brain
        pageKey = try PageKey(Secrets(environment: ProcessInfo.processInfo.environment))
        let pages = pageKey.map { [time = settings.clock, url = settings.pageURL] key in
            PageLinks(key, base: url) { time.now }
        }
        responder = QBRBot(
            workspace: workspace, brain: brain, user: settings.user, dayFirst: settings.dayFirst, pages: pages
        ) {
            clock.moment
        }
        speaker = try Speaker(workspace, home: settings.home)
    }

    /// The pages behind signed links; nil where they are switched off.
    var pages: SignedPages? {
        pageKey.map { [clock] key in
            SignedPages(key: key, pages: WebPages(workspace, brain)) { clock.moment.today }
        }
    }

    /// Who speaks, from an earlier question; nil where the bot knows without.
    var user: String? { settings.user == nil ? speaker.remembered : nil }

    /// What answers `:why` and its like.
    var backstage: TerminalBackstage { TerminalBackstage(bot: responder, clock: clock) }

    /// What stands before the cursor: in a demo, the day that it plays on.
    var prompt: String {
        clock.isDemo ? "demo, \(clock.moment.today.words(on: clock.moment.today))> " : "> "
    }

    /// What a terminal shows first: how to begin, and where the conversation stands.
    func greeting(conversation: String) throws -> Reply {
        var text = "**qbr \(QBR.version)** · `/qbr-help` says what can be asked, Tab completes, Ctrl-D leaves."
        if clock.isDemo {
            let today = clock.moment.today
            text += "\nThis is the demo; it plays on \(today.weekday.long) \(today.full)."
        }
        if try workspace.read({ try $0.isEmpty }) {
            text += "\nThe workspace is empty: fill it with `qbr import FILE…`, or try `qbr demo`."
        }
        guard let opening = try responder.opening(conversation: conversation) else { return Reply(text) }
        return Reply("\(text)\n\n\(opening.text)", choices: opening.choices)
    }
}

extension Weekday {
    /// `Monday`.
    fileprivate var long: String { "\(self)".capitalized }
}
