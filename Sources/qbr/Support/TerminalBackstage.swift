import Assistant
import Channels
import Conversation
import Reviews

/// What the terminal tells of the bot: why it took a message so, and where a conversation stands.
struct TerminalBackstage: Backstage {
    let bot: QBRBot
    let clock: BotClock

    func why(_ incoming: Incoming, _ answer: Answer) throws -> String {
        let intent = answer.understood.intent.map { "\($0) \(Int(answer.understood.confidence * 100))%" }
        let slots = answer.understood.slots.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value.shown)" }
        let taken = ["Taken for **\(intent ?? "an answer")**" + (slots.isEmpty ? "." : ", which filled:")] + slots
        guard case .text(let text) = incoming.body else {
            return (["A button was pressed."] + taken).joined(separator: "\n")
        }
        let (reading, explanation) = try bot.reading(of: text, user: incoming.user, conversation: incoming.conversation)
        let seen = ReadingText(reading: reading, why: ReadingReasons(reading, explanation)).text
        return (taken + ["", "Read by itself, without what was asked:", "```", seen, "```"]).joined(separator: "\n")
    }

    func state(of conversation: String) throws -> String {
        guard let state = try bot.state(of: conversation), !(state.stack.isEmpty && state.memory.isEmpty) else {
            return "Nothing is under way."
        }
        var lines = state.stack.isEmpty ? ["Nothing is under way."] : ["Under way, the latest last:"]
        for frame in state.stack {
            let slots = frame.slots.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.shown)" }
            lines.append("- **\(frame.intent)**" + (slots.isEmpty ? "" : ": " + slots.joined(separator: ", ")))
        }
        if let question = state.question { lines.append("Asked for: \(question.slot).") }
        let memory = state.memory.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.shown)" }
        if !memory.isEmpty { lines.append("Remembered: \(memory.joined(separator: ", ")).") }
        return lines.joined(separator: "\n")
    }

    func person(called name: String) throws -> (id: String, name: String) {
        guard let person = try bot.person(called: name) else { throw BackstageError.nobody(name) }
        return (person.id, person.name)
    }

    func speaker(_ user: String?) -> String {
        (try? bot.person(called: user))?.id ?? user ?? "you"
    }

    func moveClock(minutes: Int) throws -> String {
        clock.move(minutes: minutes)
        return clock.face.description
    }

    func recorder(home: String) -> TranscriptRecorder {
        TranscriptRecorder(
            title: "A conversation as it went", clock: clock.face, with: clock.isDemo ? ["demo"] : [], home: home)
    }
}

/// Why a command of the terminal does nothing.
enum BackstageError: Error, Equatable, CustomStringConvertible {
    case nobody(String)

    var description: String {
        switch self {
        case .nobody(let name): "Nobody is called '\(name)', or several are; `qbr list people` shows who is known."
        }
    }
}

extension Value {
    /// In one line; of what has a name, the name.
    fileprivate var shown: String {
        switch self {
        case .null: "nothing"
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .string(let text): "“\(text)”"
        case .list(let values): values.map(\.shown).joined(separator: " and ")
        case .object(let members):
            members["name"]?.string ?? members["start"]?.string ?? members["id"]?.string
                ?? members.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.shown)" }.joined(separator: ", ")
        }
    }
}
