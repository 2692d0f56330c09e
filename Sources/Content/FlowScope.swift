import Conversation
import Understanding

/// The names that conditions and words of a flow may use.
struct FlowScope {
    /// What the engine itself tells every flow.
    static let engine: Set<String> = ["leftover", "called", "doubted", "taken-up"]
    /// What a hint is told besides.
    static let hint: Set<String> = ["text", "nearest"]

    let names: Set<String>

    init(_ file: IntentFile, among files: [IntentFile], _ promises: HostPromises) {
        var names = FlowScope.engine.union(promises.facts).union(file.intent.slots.map(\.name))
        for effect in file.effects { names.formUnion(promises.effects[effect]?.facts ?? []) }
        for step in file.intent.steps { if case .call(let name, _) = step.kind { names.insert(name) } }
        // What is kept is there for whatever comes after.
        for other in files { names.formUnion(other.intent.slots.filter(\.isKept).map(\.name)) }
        self.names = names
    }

    /// Whether something fills the name at the beginning of a path.
    func has(_ path: String, besides more: Set<String> = []) -> Bool {
        let name = String(path.prefix { $0 != "." })
        return names.contains(name) || more.contains(name)
    }

    /// What to do about a name that nothing fills.
    func mend(_ path: String) -> String {
        let name = String(path.prefix { $0 != "." })
        let near = names.compactMap { other in
            EditDistance.between(name, other, limit: 2).map { (distance: $0, name: other) }
        }
        return near.min { $0 < $1 }.map { "did you mean '\($0.name)'?" }
            ?? "declare a slot of that name, look it up, or take it out."
    }
}
