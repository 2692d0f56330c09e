import Content
import Conversation
import Days
import Understanding

/// Feeds any bytes to the loader of content: `scripts/fuzz`.
///
/// A text that says which intent it is is read as an intent, another one as the engine's words. What is wrong with it
/// must be told with a place in it, and the same each time; a bot that comes of it must answer or say what it lacks.
@_cdecl("LLVMFuzzerTestOneInput")
public func loadAnyBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let path = text.contains("intent:") ? "some.yaml" : "engine.yaml"
    let content = ContentFiles(origin: "fuzz", files: [ContentFiles.File(path: path, text: text)])
    let isThorough = count.isMultiple(of: 2)
    do {
        let script = try ContentFuzz.loader.script(content, isThorough: isThorough)
        ContentFuzz.talk(to: script)
    } catch {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        guard case .faults(let faults) = error else { preconditionFailure("\(error)") }
        precondition(!faults.isEmpty)
        for fault in faults {
            precondition((1...(lines + 1)).contains(fault.line) && fault.column > 0, "\(fault) of \(lines) lines")
            precondition(!fault.message.isEmpty && !fault.message.contains("\n"), "\(fault)")
        }
        do {
            _ = try ContentFuzz.loader.script(content, isThorough: isThorough)
            preconditionFailure("the second reading finds nothing wrong")
        } catch {
            precondition(error.description == ContentError.faults(faults).description, "\(error)")
        }
    }
    return 0
}

enum ContentFuzz {
    static let loader = ContentLoader(customKinds: ["action", "agenda-section", "goal-figure"])

    /// Has every command said, and an answer to what is asked then.
    static func talk(to script: Script) {
        guard
            let bot = try? Bot(
                script: script, handlers: handlers,
                context: { _ in ReadingContext(today: Day(number: 20_521)) })
        else { return }
        let commands = script.intents.values.flatMap(\.commands).sorted().prefix(3)
        for message in commands.flatMap({ [$0, "20 march", "yes", "back", "where was i", "cancel", "cancel"] }) {
            _ = try? bot.answer(Incoming(conversation: "fuzz", body: .text(message), channel: "fuzz"))
        }
    }

    private static let handlers: [String: Bot.Handler] = [
        "action.due", "action.shape", "action.create", "account.brief",
    ]
    .reduce(into: [:]) { handlers, name in handlers[name] = { _, _ in Outcome() } }
}
