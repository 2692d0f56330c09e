import Foundation

/// A folder that is there as long as a test.
final class TemporaryFolder {
    private let root = FileManager.default.temporaryDirectory.appending(path: "qbr-\(UUID().uuidString)")

    init() { try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ name: String) -> String { root.appending(path: name).path }
}
