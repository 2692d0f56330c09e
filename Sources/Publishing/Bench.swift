import Foundation

/// A folder of our own for the files between two tools, gone when it is no longer needed.
final class Bench {
    let folder: URL
    /// Where tools are looked for.
    private let search: String
    /// Seconds since 1970, which files carry as their time.
    private let stamp: Int

    /// - Throws: ``PublishError/noFolder(_:)``.
    init(search: String, stamp: Int) throws(PublishError) {
        let base = FileManager.default.temporaryDirectory
        folder = base.appending(path: "qbr-\(UUID().uuidString)", directoryHint: .isDirectory)
        self.search = search
        self.stamp = stamp
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noFolder(base.path)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws(PublishError) {
        let place = folder.appending(path: name)
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place)
        } catch {
            throw .noFolder(folder.path)
        }
    }

    /// Runs a tool in the folder; what it prints is returned.
    ///
    /// - Throws: ``PublishError``: it is missing, or it ended badly.
    @discardableResult
    func run(_ tool: Tool, _ arguments: [String]) throws(PublishError) -> Data {
        let process = Process()
        process.executableURL = URL(filePath: try tool.path(search))
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Files carry the time that they are made for, not that of the clock: the same content gives the same file.
        process.environment = ["PATH": search, "HOME": folder.path, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "\(stamp)"]
        process.standardInput = FileHandle.nullDevice
        do {
            // Into files: a pipe that nobody empties would stop the tool.
            try write("", to: "stdout")
            try write("", to: "stderr")
            let (out, err) = (folder.appending(path: "stdout"), folder.appending(path: "stderr"))
            process.standardOutput = try FileHandle(forWritingTo: out)
            process.standardError = try FileHandle(forWritingTo: err)
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                let text = String(decoding: try Data(contentsOf: err), as: UTF8.self)
                let line = text.split(separator: "\n").first.map(String.init)
                throw PublishError.failed(tool: tool.names[0], reason: line ?? "status \(process.terminationStatus)")
            }
            return try Data(contentsOf: out)
        } catch let error as PublishError {
            throw error
        } catch {
            throw .failed(tool: tool.names[0], reason: error.localizedDescription)
        }
    }

    /// What a tool has written.
    ///
    /// - Throws: ``PublishError/failed(tool:reason:)`` where it is not there, or empty.
    func file(_ name: String, of tool: Tool) throws(PublishError) -> Data {
        guard let data = FileManager.default.contents(atPath: path(name)), !data.isEmpty else {
            throw .failed(tool: tool.names[0], reason: "it wrote nothing")
        }
        return data
    }
}
