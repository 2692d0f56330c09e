import Conversation
import Synchronization

/// A bot that repeats what it hears and keeps a diary of it; the same message gets the same answer, as of the real one.
final class Diary: Responder {
    private struct Pages {
        var heard: [Incoming] = []
        var answers: [[String]: Answer] = [:]
    }

    private let pages = Mutex(Pages())

    /// What it was told, in order.
    var heard: [Incoming] { pages.withLock(\.heard) }

    func answer(_ incoming: Incoming) throws -> Answer {
        pages.withLock { pages in
            let key = incoming.id.map { [incoming.conversation, $0] }
            if let key, var known = pages.answers[key] {
                known.isRepeat = true
                return known
            }
            pages.heard.append(incoming)
            let said =
                switch incoming.body {
                case .text(let text): text
                case .choice(let value): "(\(value))"
                }
            let answer = Answer(id: incoming.id, conversation: incoming.conversation, replies: [Reply("heard \(said)")])
            if let key { pages.answers[key] = answer }
            return answer
        }
    }

    func completions(for line: String, conversation: String) -> [String] { [] }
}
