import Conversation
import Reviews
import Workspace

extension Desk {
    /// What an effect saved, by name, for whoever leaves its flow half-way.
    func saved(_ changes: some Sequence<Change>, by effect: Effect) throws -> [Saved] {
        let changes = Array(changes)
        let kinds = Set(changes.map(\.entity))
        return try changes.filter { $0.verb != .deleted }.map { change in
            let name = try name(change, besides: kinds, by: effect)
            return Saved(key: Desk.key(change.entity, change.id), label: name.map { say(.savedThing, $0) } ?? "")
        }
    }

    static func key(_ kind: EntityKind, _ id: String) -> String { "\(kind.rawValue) \(id)" }

    /// What a change is called; nil where another one of the same effect says it all.
    private func name(_ change: Change, besides kinds: Set<EntityKind>, by effect: Effect) throws -> [String: String?]?
    {
        switch change.entity {
        case .spiced where effect.name == "goals.figure": return nil
        case .spiced: return ["goals": change.id.split(separator: "-").last.map(String.init)]
        case .plan: return kinds.contains(.goal) ? nil : ["other": change.entity.name]
        case .goal where change.verb == .created:
            return ["other": "goal “\(try turn.find(Goal.self, change.id)?.statement ?? change.id)”"]
        case .goal:
            let goal = try turn.find(Goal.self, change.id)
            return ["figure": goal?.label ?? goal?.short ?? change.id]
        case .metric: return nil
        case .review:
            switch effect.name {
            case "goals.save": return kinds.contains(.spiced) ? nil : ["check": "yes"]
            case let name where name == "goals.figure" || name.hasPrefix("agenda."): return ["agenda": "yes"]
            default: return ["review": change.id.split(separator: "-").last.map(String.init)]
            }
        case .value: return ["value": try turn.find(ValueEntry.self, change.id)?.amount.description ?? change.id]
        case .action:
            let action = try turn.find(Action.self, change.id)
            return ["action": action?.short ?? action?.id ?? change.id]
        case .contact: return ["contact": try turn.find(Contact.self, change.id)?.name ?? change.id]
        default: return ["other": "\(change.entity.rawValue.replacing("_", with: " ")) \(change.id)"]
        }
    }
}
