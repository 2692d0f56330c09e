import Foundation

/// What tells whether a file below a folder was written, added or taken away: their times and sizes.
public struct ContentStamp: Hashable, Sendable {
    private struct File: Hashable {
        var size: Int
        var seconds: Double
    }

    private var files: [String: File] = [:]

    /// Looks at a folder as it is; hidden files are left out, and a folder that is not there has none.
    ///
    /// - Complexity: One look at each file; none is read.
    public init(folder: String) {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey, .isRegularFileKey]
        let root = URL(filePath: folder).resolvingSymlinksInPath()
        let walker = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
        while let file = walker?.nextObject() as? URL {
            guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true else { continue }
            files[file.path] = File(
                size: values.fileSize ?? 0,
                seconds: values.contentModificationDate?.timeIntervalSinceReferenceDate ?? 0)
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
