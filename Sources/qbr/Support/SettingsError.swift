/// A setting that cannot be used.
enum SettingsError: Error, Equatable {
    case badNow(String)
    case badTimeZone(String)
    case noHome
    case serverDatabase(String)
}

extension SettingsError: CustomStringConvertible {
    var description: String {
        switch self {
        case .badNow(let text):
            "QBR_NOW is '\(text)', which is no instant; write it as 2026-03-09T09:00:00Z."
        case .badTimeZone(let name):
            "QBR_TZ is '\(name)', which is no known time zone; write it as Europe/London."
        case .noHome:
            "There is no folder to keep the workspace in: neither QBR_HOME nor HOME is set; set QBR_HOME, or give --db."
        case .serverDatabase(let scheme):
            "A \(scheme):// workspace cannot be opened by this version; give --db the path of a file."
        }
    }
}
