import Conversation
import Foundation

/// Carries out what is said to the terminal, and keeps what is said to the bot for a transcript.
struct BackstageSession {
    private let backstage: any Backstage
    private let home: String
    private var speaker: String
    private var recorder: TranscriptRecorder

    /// - Parameters:
    ///   - user: Who speaks; nil for whoever the channel belongs to.
    ///   - home: The conversation that the terminal began with.
    init(_ backstage: any Backstage, user: String?, home: String) {
        self.backstage = backstage
        speaker = backstage.speaker(user)
        self.home = home
        recorder = backstage.recorder(home: home)
    }

    /// Keeps the last turn of a session.
    mutating func note(_ session: TextSession) {
        guard let last = session.last else { return }
        recorder.add(last.incoming, last.answer, speaker: speaker, label: last.label)
    }

    /// Carries out a command.
    ///
    /// - Returns: What to show, as Markdown.
    /// - Throws: An error whose description is a sentence.
    mutating func run(_ command: BackstageCommand, _ session: inout TextSession) throws -> String {
        switch command {
        case .why:
            guard let last = session.last else { return "Nothing has been said yet." }
            return try backstage.why(last.incoming, last.answer)
        case .state: return try backstage.state(of: session.conversation)
        case .render(let platform):
            guard let last = session.last else { return "Nothing has been said yet." }
            return Self.code(platform.text(of: last.answer.replies))
        case .help: return BackstageCommand.list
        case .unknown(let words): return words
        case .become(let name):
            let person = try backstage.person(called: name)
            session.user = person.id
            speaker = person.id
            return "You speak as \(person.name)."
        case .enter(let room):
            session.conversation = room.isEmpty ? home : room
            _ = session.show([])
            return room.isEmpty ? "You are back in your own conversation." : "You speak in \(room)."
        case .clock(let minutes, let text):
            let now = try backstage.moveClock(minutes: minutes)
            recorder.moveClock(by: text)
            return "It is \(now)."
        case .save(let path): return try save(path)
        }
    }

    /// Text that is shown as it is.
    private static func code(_ text: String) -> String {
        "```\n\(text.replacing("```", with: "`\(SafeText.zeroWidth)``"))\n```"
    }

    private func save(_ path: String) throws -> String {
        guard !recorder.isEmpty else { return "Nothing has been said yet." }
        do {
            try Data(recorder.text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            return "\(path) is there already and was left alone; name another file."
        } catch {
            return "\(path) cannot be written (\(error.localizedDescription)); name another file."
        }
        return "Saved. `qbr test \(path)` plays it again."
    }
}
