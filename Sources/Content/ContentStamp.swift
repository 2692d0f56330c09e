import Glibc

/// What tells whether a file below a folder was written, added or taken away: their times and sizes.
public struct ContentStamp: Hashable, Sendable {
    private struct File: Hashable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    private var files: [String: File] = [:]

    /// Looks at a folder as it is; hidden files are left out, and a folder that is not there has none.
    ///
    /// A bot does so before each turn, and through `URL` it took as long as the turn: so the system itself is asked.
    ///
    /// - Complexity: One look at each file; none is read.
    public init(folder: String) { look(into: folder) }

    private mutating func look(into folder: String) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            let path = "\(folder)/\(name)"
            guard !name.hasPrefix("."), lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: look(into: path)
            case S_IFREG:
                files[path] = File(
                    size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
            default: break
            }
        }
    }
}

extension ContentFiles {
    /// The paths of files that were written, added or taken away since, sorted.
    public func changes(since earlier: ContentFiles) -> [String] {
        let before = Dictionary(earlier.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let written = files.filter { before[$0.path] != $0.text }.map(\.path)
        return (written + Set(before.keys).subtracting(files.map(\.path))).sorted()
    }
}
