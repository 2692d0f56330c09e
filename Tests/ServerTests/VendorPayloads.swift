import Foundation

/// The vendors' own payloads, in `../shared/data/payloads`; not everybody has them.
enum VendorPayloads {
    /// The package's folder.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appending(path: "../shared/data/payloads").standardized

    /// Says so where they are not.
    static var areThere: Bool {
        let areThere = FileManager.default.fileExists(atPath: folder.path)
        if !areThere { print("../shared/data/payloads is absent: no vendor's payload was posted.") }
        return areThere
    }
}
