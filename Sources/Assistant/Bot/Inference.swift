import Conversation
import Understanding

/// What follows from slots that are filled: a contact's or a goal's account; who "I" is.
struct Inference: Sendable {
    private let accountOf: [String: Named]
    private let me: Named?

    init(_ names: Names, me: Named?) {
        accountOf = names.accountOf
        self.me = me
    }

    func infer(_ slots: [String: Value], _ intent: Intent) -> [String: Value] {
        var found: [String: Value] = [:]
        if slots["account"] == nil, intent.slot("account") != nil,
            let account = ["owner", "recipient", "person", "requestor"].lazy.compactMap({ slots[$0]?["id"]?.string })
                .compactMap({ accountOf[$0] }).first
        {
            found["account"] = ["id": .string(account.id), "name": .string(account.name)]
        }
        if slots["account"] == nil, intent.slot("account") != nil, let account = slots["figure"]?["account"] {
            found["account"] = account
        }
        if let me, slots["owner"] == nil, intent.slot("owner") != nil, let action = slots["action"]?.string,
            ["i", "i'll", "i’ll", "ill"].contains(action.lowercased().prefix { $0 != " " })
        {
            found["owner"] = [
                "id": .string(me.id), "name": .string(me.name), "role": "person",
                "first": .string(String(me.name.prefix { $0 != " " })),
            ]
        }
        return found
    }
}
