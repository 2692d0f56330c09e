import ArgumentParser
import Content
import Days
import Foundation
import Workspace

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The workspace, a file or a postgres:// URL (QBR_DB).", valueName: "path"),
        completion: .file())
    var db: String?

    @Option(
        help: ArgumentHelp("The folder of intents and words (QBR_CONTENT).", valueName: "dir"), completion: .directory)
    var content: String?

    @Option(help: ArgumentHelp("Who you are: a name, an e-mail or an id (QBR_USER).", valueName: "name"))
    var user: String?

    /// What the command line, the environment and the defaults add up to.
    ///
    /// - Throws: `SettingsError` where a setting cannot be used.
    func settings() throws -> Settings {
        try Settings(db: db, content: content, user: user, environment: ProcessInfo.processInfo.environment)
    }

    /// Opens the workspace; makes it where there is none yet.
    func openWorkspace() throws -> Workspace {
        try Workspace.open(at: try settings().database)
    }

    /// Opens a workspace that is there; makes none.
    ///
    /// - Throws: `SettingsError.noWorkspace` where there is none.
    func existingWorkspace() throws -> Workspace {
        let path = try settings().database
        guard Workspace.isThere(path) else {
            throw SettingsError.noWorkspace(path)
        }
        return try Workspace.open(at: path)
    }

    /// Who a change belongs to that no conversation made.
    ///
    /// - Parameter channel: What is being used: `import`, `command` …
    func author(channel: String, conversation: String = "command") throws -> Author {
        let settings = try settings()
        let environment = ProcessInfo.processInfo.environment
        let name = settings.user ?? environment.nonEmpty("USER") ?? environment.nonEmpty("LOGNAME") ?? "local"
        return Author(name: name, channel: channel, conversation: conversation, at: settings.clock.stamp)
    }

    /// The day to work by in a workspace: the one that a demo plays on, unless `QBR_NOW` names another.
    func today(in workspace: Workspace) throws -> Day {
        let clock = try settings().clock
        guard clock.fixed == nil, let day = try workspace.read(Demo.day) else { return clock.today }
        return day
    }

    /// Where messages go that nobody asked for; a demo has a channel of its own.
    func destinations(in workspace: Workspace) throws -> [Destination] {
        if let named = try settings().destinations { return named }
        return try workspace.read(Demo.day) == nil ? [] : [.demo]
    }

    /// The content in use.
    var contentFiles: ContentFiles {
        get throws { try settings().content.read() }
    }
}
