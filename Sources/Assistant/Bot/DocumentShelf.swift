import Conversation
import Reviews
import Workspace

/// Keeps what flows of the content write, each time as a document of its own.
enum DocumentShelf {
    static let handlers: [String: Handler] = [Effect.document: keep]

    private static func keep(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let name = effect["document.name"]?.string, let text = effect["document.text"]?.string else {
            return Outcome()
        }
        let account = try desk.account(effect)?.id
        let number = (try desk.turn.documents(name, of: account).map(\.number).max() ?? 0) + 1
        try desk.turn.save(
            WrittenDocument(
                account: account, name: name, number: number, text: text + "\n", writtenBy: desk.who,
                writtenOn: desk.today))
        return Outcome()
    }
}

extension Facts {
    /// The documents of a name that were written about an account, or about none, in their order.
    func documents(_ name: String, of account: String?) throws -> [WrittenDocument] {
        let all = try account.map { try self.all(WrittenDocument.self, account: $0) } ?? all(WrittenDocument.self)
        return all.filter { $0.name == name && $0.account == account }.sorted { $0.number < $1.number }
    }
}
