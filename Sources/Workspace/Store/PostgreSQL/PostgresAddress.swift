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
    /// - Throws: ``WorkspaceError/passwordInURL(place:)``, and ``WorkspaceError/badURL``.
    static func settings(of url: String) throws(WorkspaceError) -> [(keyword: String, value: String)] {
        guard bare(url) == url, try !hasSecret(url) else { throw .passwordInURL(place: bare(url)) }
        // A server that has vanished is noticed within half a minute.
        return [
            ("fallback_application_name", "qbr"), ("connect_timeout", "5"), ("tcp_user_timeout", "15000"),
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"), ("dbname", url),
        ]
    }

    /// Whether one of the settings that the URL makes is to be kept secret: libpq marks those with a star.
    private static func hasSecret(_ url: String) throws(WorkspaceError) -> Bool {
        guard let options = PQconninfoParse(url, nil) else { throw .badURL }
        defer { PQconninfoFree(options) }
        var option = options
        while option.pointee.keyword != nil {
            if option.pointee.val != nil, String(cString: option.pointee.dispchar) == "*" { return true }
            option += 1
        }
        return false
    }

    /// `postgres://user:secret@host/db?password=secret` as `postgres://user@host/db`; what holds no password as it is.
    private static func bare(_ url: String) -> String {
        var text = url
        if let mark = text.firstIndex(of: "?"), text[mark...].lowercased().contains("password=") {
            text = String(text[..<mark])
        }
        guard let scheme = text.range(of: "://"), let at = text.lastIndex(of: "@"),
            let colon = text[scheme.upperBound..<at].firstIndex(of: ":")
        else { return text }
        return String(text[..<colon] + text[at...])
    }
}
