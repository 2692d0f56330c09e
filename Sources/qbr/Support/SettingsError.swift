/// A setting that cannot be used.
enum SettingsError: Error, Equatable {
    case badNow(String)
    case badTimeZone(String, setting: String)
    case noHome
    /// `qbr.yaml` cannot be used; with a sentence that says where and why.
    case badFile(String)
    case badPort(String)
    case noWorkspace(String)
}

extension SettingsError: CustomStringConvertible {
    var description: String {
        switch self {
        case .badNow(let text):
            "QBR_NOW is '\(text)', which is no instant; write it as 2026-03-09T09:00:00Z."
        case .badTimeZone(let name, let setting):
            "\(setting) is '\(name)', which is no known time zone; write it as Europe/London."
        case .noHome:
            "There is no folder to keep the workspace in: neither QBR_HOME nor HOME is set; set QBR_HOME, or give --db."
        case .badFile(let sentence): sentence
        case .badPort(let text):
            "QBR_PORT is '\(text)', which is no port; write a number from 0 to 65535."
        case .noWorkspace(let path):
            "There is no workspace '\(path)'; name it with --db, or QBR_HOME for its folder."
        }
    }
}
