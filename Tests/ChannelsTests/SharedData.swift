import Foundation

/// The data sets that lie beside the project, in `../shared/data`; not everybody has them.
enum SharedData {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data").standardized

    /// Whether a file of it is there; says so where it is not.
    static func has(_ path: String) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: folder.appending(path: path).path)
        if !isThere { print("../shared/data/\(path) is absent: what is checked against it was not.") }
        return isThere
    }

    static func read(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }
}
