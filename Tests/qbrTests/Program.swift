import Foundation

/// The built program, as a user starts it: in a folder of its own, with an environment of its own.
final class Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Where the program lies: beside the tests.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "qbr").path
    }()

    /// The folder that it runs in, and its `QBR_HOME`; goes when the test ends, however it ends.
    let folder: String
    let environment: [String: String]

    init(_ environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "qbr-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let standard = [
            "HOME": folder, "QBR_HOME": folder, "QBR_TZ": "Europe/London", "LANG": "C.UTF-8", "TERM": "xterm",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
        self.environment = standard.merging(environment) { $1 }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs it to its end.
    ///
    /// - Parameter input: Standard input, whole.
    func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(arguments, input: Data(input.utf8))
    }

    /// The same with the arguments in a list, and bytes for an input.
    func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
        defer { withExtendedLifetime(self) {} }
        let process = process(arguments)
        let files = try ["in", "out", "err"].map { name in
            let path = "\(folder)/.\(name)-\(UUID().uuidString)"
            try (name == "in" ? input : Data()).write(to: URL(filePath: path))
            return path
        }
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOfFile: files[1], encoding: .utf8),
            errors: try String(contentsOfFile: files[2], encoding: .utf8))
    }

    /// The program, not started yet.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: folder)
        return process
    }
}
