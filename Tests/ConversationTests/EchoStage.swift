import Conversation
import Days

/// A bot of a few words that transcripts are played against: it keeps notes, which survive a restart, and a mood, which
/// does not.
struct EchoStage: TranscriptStage {
    struct Refusal: Error, CustomStringConvertible { let description: String }

    var notes: [String] = []
    var mood = "fresh"
    var clock: TranscriptClock?

    init(_ setup: TranscriptSetup) throws {
        if setup.with.contains("nothing-of-the-kind") { throw Refusal(description: "there is no such workspace") }
        if setup.isSkippedWithoutFiles { throw TranscriptSkipped("there is no book.csv") }
        clock = setup.clock
    }

    mutating func restart() { mood = "fresh" }
    mutating func set(_ clock: TranscriptClock) { self.clock = clock }

    func fact(_ kind: String, id: String) -> Value? {
        guard kind == "note", let index = Int(id), notes.indices.contains(index) else { return nil }
        return [
            "text": .string(notes[index]), "by": ["id": "maya", "name": "Maya Lindqvist"],
            "length": .number(Double(notes[index].count)),
        ]
    }

    func count(of kind: String) -> Int { kind == "note" ? notes.count : 0 }

    mutating func answer(_ incoming: Incoming) throws -> Answer {
        var answer = Answer(conversation: incoming.conversation, replies: [])
        switch incoming.body {
        case .choice(let value): answer.replies = [Reply("You pressed \(value).")]
        case .text("ask"):
            mood = "asking"
            answer.replies = [
                Reply(
                    "Save it?\n\n**Really**, \(incoming.user ?? "you")?",
                    choices: [Choice("Yes", value: "yes"), Choice("No, thanks", value: "no")])
            ]
            answer.flow = Answer.Flow(name: "save", step: "confirm", depth: 2)
        case .text("two"): answer.replies = [Reply("One."), Reply("Two.")]
        case .text("silent"): break
        case .text("boom"): throw Refusal(description: "the disk is full; free some space")
        case .text("when"): answer.replies = [Reply(clock?.description ?? "never")]
        case .text("mood"): answer.replies = [Reply(mood)]
        case .text(let text):
            notes.append(text)
            answer.replies = [Reply("Noted: \(text)")]
            answer.understood = .init(
                intent: "note", slots: ["text": .string(text), "owner": ["id": "p1", "name": "Priya"]])
            answer.changes = [.init(kind: "note.created", id: String(notes.count - 1))]
        }
        return answer
    }

    static let player = TranscriptPlayer { try EchoStage($0.setup) }

    static func play(_ text: String) throws -> TranscriptResult {
        player.play(try Transcript(parsing: text, file: "a.chat"))
    }
}
