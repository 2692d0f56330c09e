import Foundation

/// What the command line, the environment, `qbr.yaml` and the defaults add up to: the first of them that says something counts.
struct Settings: Sendable {
    /// The folder of the workspace, its history and its content: `$QBR_HOME`, or `$XDG_DATA_HOME/qbr`.
    let home: String
    /// Where the workspace is: a file, or a `postgres://` URL.
    let database: String
    let content: ContentLocation
    /// Who "you" are, as they were named; nil where nobody was.
    let user: String?
    /// Whether 3/4 is the third of April, by `QBR_LOCALE`; nil where it is not set, and then it is asked.
    let dayFirst: Bool?
    let clock: WallClock
    /// Where `qbr serve` listens; what the command line says goes before.
    let host: String
    let port: Int
    /// Where people reach the server, for links to pages: `https://qbr.example.com`.
    let pageURL: String
    /// The name of a log level.
    let logLevel: String
    /// Where messages go that nobody asked for; nil where the file does not say.
    let destinations: [Destination]?
    /// The backups that the server makes; nil for none.
    let backup: BackupPlan?

    /// - Parameters:
    ///   - db: The workspace that the command line names.
    ///   - content: The content folder that it names.
    ///   - user: Who it says you are.
    ///   - environment: The process's environment.
    ///   - isFolder: Whether a path is a folder.
    ///   - file: Reads `qbr.yaml` of a folder.
    /// - Throws: `SettingsError` where a setting cannot be used.
    init(
        db: String? = nil, content: String? = nil, user: String? = nil, environment: [String: String],
        isFolder: (String) -> Bool = Settings.isFolder,
        file: (String) throws(SettingsError) -> SettingsFile = SettingsFile.read
    ) throws(SettingsError) {
        let database = db ?? environment.nonEmpty("QBR_DB")
        let home = Self.home(environment)
        if home == nil && database == nil { throw .noHome }
        self.home = home ?? "."
        self.database = database ?? "\(self.home)/qbr.sqlite"
        let file = try home.map(file) ?? SettingsFile()
        let named = content ?? environment.nonEmpty("QBR_CONTENT") ?? file.content
        self.content = Self.content(named, home: self.home, isFolder: isFolder)
        self.user = user ?? environment.nonEmpty("QBR_USER") ?? file.user
        let locale = environment.nonEmpty("QBR_LOCALE") ?? file.locale
        dayFirst = locale.map { !$0.replacing("_", with: "-").hasPrefix("en-US") }
        clock = try WallClock(environment: environment, zone: file.timeZone)
        host = environment.nonEmpty("QBR_HOST") ?? file.host ?? "127.0.0.1"
        port = try Self.port(environment) ?? file.port ?? 8080
        pageURL = environment.nonEmpty("QBR_PAGE_URL") ?? file.pageURL ?? "http://\(host):\(port)"
        logLevel = environment.nonEmpty("QBR_LOG_LEVEL") ?? file.logLevel ?? "info"
        destinations = file.destinations
        backup = file.backup
    }

    private static func port(_ environment: [String: String]) throws(SettingsError) -> Int? {
        guard let text = environment.nonEmpty("QBR_PORT") else { return nil }
        guard let port = Int(text), (0...65_535).contains(port) else { throw .badPort(text) }
        return port
    }

    private static func home(_ environment: [String: String]) -> String? {
        environment.nonEmpty("QBR_HOME")
            ?? environment.nonEmpty("XDG_DATA_HOME").map { "\($0)/qbr" }
            ?? environment.nonEmpty("HOME").map { "\($0)/.local/share/qbr" }
    }

    /// A folder that is named must be there; one that merely could be there is taken where it is.
    private static func content(_ named: String?, home: String, isFolder: (String) -> Bool) -> ContentLocation {
        if let named { return .folder(named) }
        return ["intents", "\(home)/intents"].first(where: isFolder).map(ContentLocation.folder) ?? .builtIn
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension [String: String] {
    /// A variable that is set to something.
    func nonEmpty(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
