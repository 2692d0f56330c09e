import Conversation
import Foundation

/// A bot that says back what it heard: the simplest one that can stand behind a channel.
///
/// "fail" makes it fail, "overflow" with a number that cannot be written; "choose" makes it offer three choices.
struct Echo: Responder {
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    func answer(_ incoming: Incoming) throws -> Answer {
        let heard =
            switch incoming.body {
            case .text(let text): text
            case .choice(let value): "(\(value))"
            }
        if heard == "fail" { throw Refusal(description: "The workspace is locked; try again.") }
        if heard == "overflow" { _ = try JSONEncoder().encode(Double.infinity) }
        let choices =
            heard == "choose"
            ? [Choice("Yes", value: "yes"), Choice("No", value: "no"), Choice("Not now", value: "later")] : []
        return Answer(
            id: incoming.id, conversation: incoming.conversation,
            replies: [Reply("\(incoming.user ?? "you"): \(heard)", choices: choices)])
    }

    func completions(for line: String, conversation: String) -> [String] {
        ["/qbr-prep acme", "/qbr-prep globex", "/qbr-plan", "Zoë & Co"].filter { $0.hasPrefix(line) }
    }
}
