import Conversation
import Reviews
import Workspace

extension Desk {
    /// Writes a message to colleagues, which leaves with the turn; customers are told nothing by the bot.
    ///
    /// What it is about is saved before; what was saved last tells messages of one moment apart.
    ///
    /// - Parameters:
    ///   - destination: The name of a destination, or `person:ID`.
    ///   - conversation: The conversation there that it belongs to; nil for none.
    ///   - subject: The id of what it is about.
    func post(_ reply: Reply, to destination: String, in conversation: String? = nil, about subject: String) throws {
        let name = destination.filter { $0.isLetter || $0.isNumber }
        try turn.enqueue(
            OutgoingMessage(
                id: "\(subject)-\(name)-\(try turn.generation)", destination: destination,
                conversation: conversation, body: try reply.json(), createdAt: moment.instant))
    }

    /// Takes back what was done last.
    var undoButton: Choice { Choice(say(.undoButton), value: "undo") }

    /// Asks for all that a short answer left out.
    ///
    /// - Parameters:
    ///   - request: What is said by it, as if it were typed.
    ///   - account: What the answer was about; nil where it was about no one account.
    func moreButton(_ request: String, of account: Account? = nil) -> Choice {
        Choice(say(.moreButton, ["account": account?.name]), value: request)
    }
}
