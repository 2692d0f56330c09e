import Conversation
import Understanding

/// What follows from slots that are filled: a contact's account.
struct Inference: Sendable {
    private let accountOf: [String: Named]

    init(_ names: NameCache.Names) {
        accountOf = names.accountOf
    }

    func infer(_ slots: [String: Value], _ intent: Intent) -> [String: Value] {
        guard slots["account"] == nil, intent.slot("account") != nil, let owner = slots["owner"]?["id"]?.string,
            let account = accountOf[owner]
        else { return [:] }
        return ["account": ["id": .string(account.id), "name": .string(account.name)]]
    }
}
