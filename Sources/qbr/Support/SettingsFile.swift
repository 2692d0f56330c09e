import Content
import Foundation

/// What `$QBR_HOME/qbr.yaml` says: settings that neither the command line nor the environment has to repeat.
struct SettingsFile: Hashable, Sendable {
    var host: String?
    var port: Int?
    var locale: String?
    var user: String?
    var content: String?
    var timeZone: String?
    var logLevel: String?
    var pageURL: String?
    var destinations: [Destination]?
    var backup: BackupPlan?

    /// Reads the file of a folder; one that is not there says nothing.
    ///
    /// - Throws: `SettingsError.badFile` with file, line and column.
    static func read(in home: String) throws(SettingsError) -> SettingsFile {
        let path = "\(home)/qbr.yaml"
        guard FileManager.default.fileExists(atPath: path) else { return SettingsFile() }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .badFile("'\(path)' cannot be read; check who may read it, and that it is UTF-8.")
        }
        return try SettingsFile(text, path: path)
    }

    /// - Parameter path: What the file is called in an error.
    /// - Throws: `SettingsError.badFile` with file, line and column.
    init(_ text: String, path: String) throws(SettingsError) {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.drop(while: \.isWhitespace).isEmpty }
        guard !lines.allSatisfy({ $0.drop(while: \.isWhitespace).hasPrefix("#") }) else { return }
        let files = ContentFiles(origin: path, files: [.init(path: path, text: text)])
        do {
            self = try ContentLoader().decode(SettingsFile.self, from: path, in: files)
        } catch {
            throw .badFile("\(error)")
        }
    }

    init() {}
}

extension SettingsFile: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case host, port, locale, user, content, destinations, backup
        case timeZone = "time_zone"
        case logLevel = "log_level"
        case pageURL = "page_url"
    }

    init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.allCases.map(\.rawValue))
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        host = try fields.decodeIfPresent(String.self, forKey: .host)
        port = try fields.read(.port, "a port from 0 to 65535") {
            Int($0).flatMap { (0...65_535).contains($0) ? $0 : nil }
        }
        locale = try fields.decodeIfPresent(String.self, forKey: .locale)
        user = try fields.decodeIfPresent(String.self, forKey: .user)
        content = try fields.decodeIfPresent(String.self, forKey: .content)
        timeZone = try fields.decodeIfPresent(String.self, forKey: .timeZone)
        logLevel = try fields.decodeIfPresent(String.self, forKey: .logLevel)
        pageURL = try fields.decodeIfPresent(String.self, forKey: .pageURL)
        destinations = try fields.decodeIfPresent([Destination].self, forKey: .destinations)
        backup = try fields.decodeIfPresent(BackupPlan.self, forKey: .backup)
        let names = (destinations ?? []).map(\.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: [CodingKeys.destinations],
                    debugDescription: "two destinations are called '\(twice)'; give each a name of its own"))
        }
    }
}
