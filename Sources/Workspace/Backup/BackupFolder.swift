package import Foundation

/// A folder that holds the last few backups, each under the moment that it was made.
package struct BackupFolder: Hashable, Sendable {
    package let path: String
    /// How many are kept; older ones go once a new one is whole.
    package let keep: Int

    package init(path: String, keep: Int) {
        self.path = path
        self.keep = keep
    }

    /// When the newest was made; nil where there is none.
    package func newest() -> Date? { names().last.flatMap(Self.moment) }

    /// Makes one more, and lets the oldest go.
    ///
    /// - Returns: Where it is.
    /// - Throws: ``BackupError`` and ``WorkspaceError``; no older one is gone then.
    package func backUp(_ workspace: Workspace, at now: Date, program: String) throws -> String {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw BackupError.unwritable(path: path, reason: "its folder cannot be made")
        }
        let file = "\(path)/\(Self.name(at: now))"
        _ = try workspace.backUp(to: file, at: now.formatted(.iso8601), program: program)
        for name in names().dropLast(keep) { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
        return file
    }

    /// Those that are called as a backup here is, the oldest first; other files are nobody's business.
    private func names() -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return all.filter { Self.moment($0) != nil }.sorted()
    }

    /// `qbr-2026-11-22T17-35-44Z.backup`: no colon, which some file systems refuse.
    private static func name(at now: Date) -> String {
        "qbr-\(now.formatted(.iso8601).replacing(":", with: "-")).backup"
    }

    private static func moment(_ name: String) -> Date? {
        guard let found = name.wholeMatch(of: /qbr-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.backup/) else {
            return nil
        }
        let (_, day, hour, minute, second) = found.output
        return try? Date("\(day)T\(hour):\(minute):\(second)Z", strategy: .iso8601)
    }
}
