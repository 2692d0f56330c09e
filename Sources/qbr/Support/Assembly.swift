import Assistant
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
    /// The day that a demo plays on; nil for any other workspace, and where `QBR_NOW` says what day it is.
    private let demoDay: Day?

    /// - Throws: `SettingsError`, `ContentError` and `WorkspaceError`, each in a sentence.
    init(_ common: CommonOptions) throws {
        let settings = try common.settings()
        let brain = try Brain(settings.content.read())
        let workspace = try common.openWorkspace()
        let clock = settings.clock
        let demoDay = clock.fixed == nil ? try workspace.read(Demo.day) : nil
        self.settings = settings
        self.workspace = workspace
        self.demoDay = demoDay
        responder = QBRBot(workspace: workspace, brain: brain, user: settings.user, dayFirst: settings.dayFirst) {
            // In a demo it is always nine in the morning.
            Moment(today: demoDay ?? clock.today, hour: demoDay == nil ? clock.hour : 9, instant: clock.stamp)
        }
        speaker = try Speaker(workspace, home: settings.home)
    }

    /// Who speaks, from an earlier question; nil where the bot knows without.
    var user: String? { settings.user == nil ? speaker.remembered : nil }

    /// What stands before the cursor: in a demo, the day that it plays on.
    var prompt: String {
        demoDay.map { "demo, \($0.words(on: $0))> " } ?? "> "
    }

    /// What a terminal shows first: how to begin, and where the conversation stands.
    func greeting(conversation: String) throws -> Reply {
        var text = "**qbr \(QBR.version)** · `/qbr-help` says what can be asked, Tab completes, Ctrl-D leaves."
        if let demoDay { text += "\nThis is the demo; it plays on \(demoDay.weekday.long) \(demoDay.full)." }
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
