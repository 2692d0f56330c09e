import Conversation
import Foundation
import Workspace

/// A conversation as it lies in the store.
struct ConversationShelf {
    private let id: String
    private let user: String
    private let moment: Moment
    private let version: Int
    /// Who said something here last; nil before the first message.
    let lastSpeaker: String?
    let state: ConversationState

    init(_ id: String, user: String, _ moment: Moment, _ turn: Turn) throws {
        let stored = try turn.conversation(id)
        self.id = id
        self.user = user
        self.moment = moment
        version = stored?.version ?? 0
        lastSpeaker = stored?.user
        // A state that an earlier version wrote and this one cannot read gives way to a fresh one.
        state = stored.flatMap { try? ConversationShelf.decode($0) } ?? ConversationState()
    }

    static func decode(_ stored: StoredConversation) throws -> ConversationState {
        try JSONDecoder().decode(ConversationState.self, from: stored.state)
    }

    func save(_ state: ConversationState, _ turn: Turn) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try turn.saveConversation(
            StoredConversation(
                id: id, user: user, state: try encoder.encode(state), version: version + 1, updatedAt: moment.instant,
                isOpen: !state.stack.isEmpty))
    }
}

extension ConversationState {
    /// Without what was said last to somebody who may see more: its words, the list it showed, what it asked back.
    var withoutWhatWasSaid: ConversationState {
        var state = self
        state.lastWords = ""
        state.offered = []
        state.unclear = nil
        return state
    }

    /// The account that is talked about.
    var focus: String? {
        stack.last?.slots["account"]?["id"]?.string ?? memory["account"]?["id"]?.string
    }

    /// Whether one of these accounts is talked about, or was put aside.
    func mentions(_ accounts: [String]) -> Bool {
        guard !accounts.isEmpty else { return false }
        let values = [memory] + (stack + (paused ?? [])).map(\.slots)
        return values.contains { $0.values.contains { accounts.contains($0["id"]?.string ?? "") } }
    }
}
