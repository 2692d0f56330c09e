import FoundationEssentials
import Glibc

/// What was typed at the prompt, one line each, kept across sessions in a file that only its owner can read.
///
/// Nothing is kept twice (the later place counts), nothing that begins with a space, and no more than `limit` lines.
/// A line is appended when it is typed, so that sessions side by side and a sudden end lose nothing; a file that
/// cannot be read or written costs the history and nothing else.
package struct HistoryFile: Sendable {
    package static let limit = 1000

    /// Oldest first.
    package private(set) var lines: [String] = []
    private let path: String

    /// Reads the file, and tidies it where it has grown.
    package init(path: String) {
        self.path = path
        let stored = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let typed = stored.split(separator: "\n").map(String.init)
        for line in typed { insert(line) }
        if typed.count > lines.count { rewrite() }
    }

    /// Takes a line that was typed.
    package mutating func add(_ line: String) {
        guard !line.isBlank, !line.hasPrefix(" "), line != lines.last else { return }
        insert(line)
        append(line)
    }

    private mutating func insert(_ line: String) {
        lines.removeAll { $0 == line }
        lines.append(line)
        if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
    }

    private func append(_ line: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        try? Output(descriptor: descriptor).write(line + "\n")
    }

    private func rewrite() {
        let new = path + ".new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWritten = (try? Output(descriptor: descriptor).write(lines.map { $0 + "\n" }.joined())) != nil
        close(descriptor)
        if isWritten { rename(new, path) }
    }
}
