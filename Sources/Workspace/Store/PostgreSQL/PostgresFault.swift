import CPostgres

/// What the server, or the way to it, answered instead of doing what it was asked.
struct PostgresFault: Error {
    /// The five characters of SQLSTATE; empty where the server said nothing.
    let state: String
    /// One line.
    let message: String
    /// Whether the connection is gone.
    let isLost: Bool
    /// Whether it was lost while a commit was under way: it may have been carried out.
    var isUnknown = false

    init(state: String, message: String, isLost: Bool) {
        self.state = state
        self.message = Self.line(message)
        // The server's last words come before the connection's end is seen (57P01 to 57P03: it stops, or starts).
        // 25P03: it stood still in a transaction for too long. 57P05: it was idle for too long.
        let isEnded = ["57P01", "57P02", "57P03", "57P05", "25P03"].contains(state) || state.hasPrefix("08")
        // A newer program has changed a table under a statement that was prepared here.
        self.isLost = isLost || isEnded || (state == "0A000" && message.contains("cached plan"))
    }

    /// "FATAL:  the database system is starting up" without its level, on one line.
    private static func line(_ message: String) -> String {
        let lines = message.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
        let text = lines.joined(separator: " ")
        let levels = ["ERROR:", "FATAL:", "PANIC:"]
        guard let level = levels.first(where: text.hasPrefix) else { return text }
        return String(text.dropFirst(level.count).drop { $0 == " " })
    }
}

extension SessionError {
    /// Nil for what no transaction can do anything about.
    init?(_ fault: PostgresFault) {
        switch fault.state {
        case "23503": self = .foreignKey
        case "40001", "40P01": self = .conflict
        case let state where state.hasPrefix("23"): self = .constraint(fault.message)
        default: return nil
        }
    }
}

extension WorkspaceError {
    /// What a fault means for the workspace at `place`.
    init(_ fault: PostgresFault, place: String) {
        switch fault.state {
        case "53100": self = .full(path: place)
        case "55P03": self = .locked(path: place)
        case _ where fault.isUnknown: self = .unconfirmed(place: place)
        case _ where fault.isLost: self = .unreachable(place: place, reason: fault.message)
        default: self = .failed(path: place, detail: fault.message)
        }
    }
}
