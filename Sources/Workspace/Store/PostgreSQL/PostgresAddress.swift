import CPostgres
import Foundation

/// What a `postgres://` URL says, and what goes with it where it says nothing.
enum PostgresAddress {
    /// Whether a place is a server's rather than a file's.
    static func isOne(_ place: String) -> Bool {
        ["postgres://", "postgresql://"].contains { place.hasPrefix($0) }
    }

    /// libpq's settings; what the URL says comes last and counts.
    ///
    /// - Throws: ``WorkspaceError/passwordInURL(place:)``, and ``WorkspaceError/badURL(reason:)``.
    static func settings(of url: String) throws(WorkspaceError) -> [(keyword: String, value: String)] {
        let named = try keywords(of: url)
        guard named["password"] == nil else { throw .passwordInURL(place: withoutPassword(url)) }
        // A server that has vanished is noticed within half a minute.
        return [
            ("fallback_application_name", "qbr"), ("connect_timeout", "5"), ("tcp_user_timeout", "15000"),
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"), ("dbname", url),
        ]
    }

    private static func keywords(of url: String) throws(WorkspaceError) -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &message) else {
            defer { PQfreemem(message) }
            let reason = message.map { String(cString: $0) } ?? "it cannot be read"
            throw .badURL(reason: PostgresFault(state: "", message: reason, isLost: false).message)
        }
        defer { PQconninfoFree(options) }
        var found: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return found
    }

    /// `postgres://user:secret@host/db?password=secret` as `postgres://user@host/db`.
    private static func withoutPassword(_ url: String) -> String {
        let bare = url.prefix { $0 != "?" }
        guard let at = bare.lastIndex(of: "@"), let scheme = bare.range(of: "://") else { return String(bare) }
        let user = bare[scheme.upperBound..<at].prefix { $0 != ":" }
        return String(bare[..<scheme.upperBound] + user + bare[at...])
    }
}
