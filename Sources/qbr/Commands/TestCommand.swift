import ArgumentParser
import Assistant
import Channels
import Content
import Conversation
import Foundation

/// `qbr test`: plays transcripts.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Plays transcripts (*.chat): conversations written down as they should go.",
        discussion: """
            Each is played on a workspace of its own. A difference is shown as a chat: `-` was expected, `+` was said.

            Examples:
              qbr test
              qbr test Tests/Transcripts/corrections
              qbr test --accept && git diff
              qbr test --posts posts
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "Files, or folders of *.chat; by default Tests/Transcripts or transcripts.",
        completion: .file(extensions: ["chat"]))
    var paths: [String] = []

    @Flag(help: "Rewrites expected replies that differ with those that were given.")
    var accept = false

    @Flag(
        help: "Says which steps, verbs, repairs and hints nothing reaches; fails where a step or a verb is among them.")
    var coverage = false

    @Option(
        help: "Writes what is said as it would be posted, JSON objects, to a file a platform: slack.ndjson and others.",
        completion: .directory)
    var posts: String?

    func run() throws {
        let brain = try Brain(try common.contentFiles)
        let player = TranscriptPlayer {
            Rendering(rawValue: $1)?.lines(of: $0)
        } makeStage: {
            try BotStage($0, brain: brain)
        }
        var failed = 0
        var passed = 0
        var skipped = 0
        var reached: Set<Visit> = []
        var answers: [Answer] = []
        for file in try files() {
            let result = try play(file, player)
            reached.formUnion(result?.visits ?? [])
            answers += result?.answers ?? []
            if let result, result.skipped != nil {
                skipped += 1
            } else if result?.isPassed == true {
                passed += 1
            } else {
                failed += 1
            }
        }
        if let posts { try write(answers, to: posts) }
        let tail = skipped > 0 ? ", \(skipped) skipped" : ""
        try Output.standard.write("\(passed) passed, \(failed) failed\(tail)\n")
        let covered = coverage ? TranscriptCoverage(of: brain.script, reached: reached) : nil
        if let covered { try Output.standard.write(covered.text) }
        if failed > 0 || covered?.isComplete == false { throw ExitCode.failure }
    }

    /// Plays one file and says how it went; nil where it cannot be understood.
    private func play(_ file: String, _ player: TranscriptPlayer) throws -> TranscriptResult? {
        guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
        else {
            throw TranscriptFileError.unreadable(file)
        }
        do {
            let result = player.play(try Transcript(parsing: text, file: file))
            try tell(result)
            if accept, result.accepted != text {
                try Data(result.accepted.utf8).write(to: URL(filePath: file), options: .atomic)
                try Output.standard.write("     rewritten: \(file)\n")
            }
            return result
        } catch let faults as TranscriptFaults {
            try Output.standard.write("FAIL \(file)\n\(faults)\n")
            return nil
        }
    }

    /// Writes the posts of all answers to a folder, which is made where it is not there.
    private func write(_ answers: [Answer], to folder: String) throws {
        let folder = URL(filePath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for platform in Rendering.allCases where platform != .terminal {
            let posts = answers.flatMap { platform.posts(of: $0.replies) }.map { $0.json() + "\n" }
            let file = folder.appending(path: "\(platform.rawValue).ndjson")
            try Data(posts.joined().utf8).write(to: file, options: .atomic)
        }
    }

    private func tell(_ result: TranscriptResult) throws {
        if let reason = result.skipped {
            try Output.standard.write("skip \(result.file): \(reason)\n")
        } else if result.isPassed {
            try Output.standard.write("ok   \(result.file) (\(result.turns) turns)\n")
        } else {
            try Output.standard.write("FAIL \(result.file)\n" + result.failures.map { "\($0)\n" }.joined())
        }
    }

    /// The files to play, in the order given and by name within a folder.
    private func files() throws -> [String] {
        let manager = FileManager.default
        let wanted =
            paths.isEmpty ? ["Tests/Transcripts", "transcripts"].filter(manager.fileExists).prefix(1) + [] : paths
        let files = try wanted.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw TranscriptFileError.missing(path)
            }
            guard isFolder.boolValue else { return [path] }
            return try manager.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".chat") }.sorted().map {
                "\(path)/\($0)"
            }
        }
        if files.isEmpty { throw TranscriptFileError.none(wanted) }
        return files
    }
}

/// Why there is nothing to play.
enum TranscriptFileError: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case unreadable(String)
    case none([String])

    var description: String {
        switch self {
        case .missing(let path): "There is no '\(path)'; name a *.chat file or a folder of them."
        case .unreadable(let path): "'\(path)' cannot be read as UTF-8 text."
        case .none(let places):
            places.isEmpty
                ? "There are no transcripts: neither Tests/Transcripts nor transcripts is here; name a *.chat file."
                : "There is no *.chat file in \(places.joined(separator: ", "))."
        }
    }
}
