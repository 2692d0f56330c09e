import Conversation
import Days
import Reviews
import Workspace

/// Actions as slots and words hold them.
enum ActionValue {
    /// A reference: id and what it is called.
    static func reference(_ action: Action) -> Value { reference(ActionName(action)) }

    /// The same of its name alone.
    static func reference(_ action: ActionName) -> Value {
        ["id": .string(action.id), "name": .string(action.label), "text": .string(action.label)]
    }

    /// What may be meant where an action is asked for: the one talked about last, else the list shown last.
    static func choices(_ state: ConversationState) -> [Value] {
        let last = state.memory[ActionResolver.lastAction].map { [$0] }
        return (last ?? state.offered.filter { $0["id"]?.string != "" }).prefix(5).map {
            ["label": $0["name"] ?? .null, "value": $0["id"] ?? .null]
        }
    }

    /// All that words may say of an action.
    static func facts(_ action: Action, account: String, _ desk: Desk) -> [String: Value] {
        let late = action.daysOverdue(on: desk.today)
        let isMine = action.owner.id == desk.me?.id
        return [
            "id": .string(action.id), "account": .string(account), "action": .string(action.action),
            "label": .string(action.shortLabel),
            "owner": .string(isMine ? desk.say(.actionYou) : action.owner.firstName),
            "owner-name": .string(action.owner.name), "due": .string(action.dueDate.words(on: desk.today)),
            "due-short": .string(action.dueDate.shortWords(on: desk.today)),
            "late": late > 0 ? .number(Double(late)) : .null,
            "late-words": late > 0 ? .string(Phrasing.days(late)) : .null,
            "carried": action.carryoverCount > 0 ? .string(times(action.carryoverCount, desk)) : .null,
            "is-ours": .bool(action.side == .ours), "is-mine": .bool(isMine),
            "is-blocked": .bool(action.status == .blocked), "blocked-reason": .string(action.blockedReason ?? ""),
            "done-criterion": .string(action.doneCriterion ?? ""),
            "snoozed-until": action.isSnoozed(on: desk.today)
                ? .string(action.snoozedUntil?.words(on: desk.today) ?? "") : .null,
        ]
    }

    private static func times(_ count: Int, _ desk: Desk) -> String {
        let key = count == 1 ? "once" : count == 2 ? "twice" : "times"
        return desk.say(.actionCarried, [key: String(count)])
    }
}

extension ActionName {
    /// What it is called in a list.
    var shortLabel: String { short ?? action }

    /// `Leo: SSO test results`.
    var label: String { "\(owner.firstName): \(shortLabel)" }
}

extension Action {
    /// What it is called in a list.
    var shortLabel: String { ActionName(self).shortLabel }

    /// `Leo: SSO test results`.
    var label: String { ActionName(self).label }
}
