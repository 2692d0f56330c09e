import Conversation
import Foundation
import Reviews
import Workspace

/// What others may read in a channel: nothing that tells of accounts, unless whoever asked shares it.
struct Sharing {
    let brain: Brain

    /// Whether an answer tells facts of accounts: something was looked up or changed for it. Help tells none.
    ///
    /// - Parameter effects: The names of what was carried out in the turn.
    static func tellsFacts(_ effects: [String]) -> Bool { effects.contains { $0 != "help" } }

    /// Puts "Share" under an answer that tells facts of accounts, where others read along.
    func offer(under answer: inout Answer, to incoming: Incoming, after effects: [String]) {
        guard incoming.isShareable, Sharing.tellsFacts(effects), let id = incoming.id, !answer.replies.isEmpty else {
            return
        }
        let choice = Choice(say(.shareOffer), value: Sharing.mark + id)
        answer.replies[answer.replies.count - 1].choices.append(choice)
    }

    /// The message whose answer is to be shared; nil for every other choice.
    static func message(in incoming: Incoming) -> String? {
        guard incoming.isShareable, case .choice(let value) = incoming.body, value.hasPrefix(mark) else { return nil }
        return String(value.dropFirst(mark.count))
    }

    /// What was answered to a message, for everybody to read, without its buttons; the first time that somebody does
    /// it, a word of warning instead.
    func share(_ message: String, _ incoming: Incoming, by person: Person, _ turn: Turn) throws -> Answer {
        guard let kept = try turn.answer(to: message, in: incoming.conversation) else {
            return answer([Reply(say(.shareGone))], incoming)
        }
        let property = "shared \(person.id)"
        guard try turn.property(property) != nil else {
            try turn.setProperty(property, to: turn.author.at)
            let all = Choice(say(.shareAll), value: Sharing.mark + message)
            return answer([Reply(say(.shareWarning), choices: [all])], incoming)
        }
        let told = try JSONDecoder().decode(Answer.self, from: kept)
        var shared = answer(
            [Reply(say(.shareBy, ["name": person.name]))] + told.replies.map { Reply($0.text) }, incoming)
        shared.isShared = true
        return shared
    }

    private static let mark = "share:"

    private func say(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> String {
        brain.script.phrasebook.say(phrase, filling)
    }

    private func answer(_ replies: [Reply], _ incoming: Incoming) -> Answer {
        Answer(id: incoming.id, conversation: incoming.conversation, replies: replies)
    }
}
