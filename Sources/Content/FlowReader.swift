import Conversation
import Yams

/// Reads the steps of a flow, groups flattened into the conditions of their steps.
struct FlowReader {
    var reader: NodeReader
    private(set) var steps: [Step] = []
    /// Where each step stands, for checks that need the whole flow.
    private(set) var places: [Node] = []
    /// Where the conditions of each step stand, in their order.
    private(set) var conditionPlaces: [[Node]] = []
    private var counts: [String: Int] = [:]
    static let actions = ["say", "ask", "look", "do", "document", "call", "go", "end", "steps"]
    static let details = ["when", "id", "with", "forget", "else"]

    /// A condition, and where it stands.
    private typealias Placed = (condition: Condition, place: Node)

    init(_ reader: NodeReader) {
        self.reader = reader
    }

    mutating func read(_ node: Node?) { read(node, under: []) }

    private mutating func read(_ node: Node?, under conditions: [Placed]) {
        guard let node else { return }
        guard case .sequence(let nodes) = node else {
            reader.fault(node, "a flow must be a list of steps, each with a '-' before it.")
            return
        }
        for node in nodes { step(node, conditions) }
    }

    private mutating func step(_ node: Node, _ outer: [Placed]) {
        if node.string == "end" {
            append(.end, "end", id: nil, outer, node)
            return
        }
        let members = reader.members(
            node, of: "a step", known: FlowReader.actions + FlowReader.details)
        guard node.mapping != nil else { return }
        checkKeys(members, node)
        let own = reader.condition(members["when"])
        let place = members["when"] ?? node
        let conditions = outer + [own].compactMap { $0.map { ($0, place) } }
        if let group = members["steps"] {
            read(group, under: conditions)
            if let otherwise = members["else"], let own { read(otherwise, under: outer + [(.not(own), place)]) }
            return
        }
        let id = reader.string(members["id"], "'id'")
        guard let (kind, name) = kind(members, node) else { return }
        append(kind, name, id: id, conditions, node)
    }

    /// Keys that would be passed over in silence.
    private mutating func checkKeys(_ members: [String: Node], _ node: Node) {
        let actions = FlowReader.actions.filter { members[$0] != nil }
        if actions.count > 1 {
            reader.fault(
                node, "a step does one thing, and this one has \(actions.joined(separator: " and ")); part them.")
        }
        for (key, needed) in [("else", "steps"), ("else", "when"), ("with", "call"), ("forget", "go")]
        where members[key] != nil && members[needed] == nil {
            reader.fault(node, "'\(key)' does nothing without '\(needed)'; add it, or take '\(key)' out.")
        }
    }

    private mutating func kind(_ members: [String: Node], _ node: Node) -> (Step.Kind, String)? {
        if let say = reader.wording(members["say"], "'say'") { return (.say(say), "say") }
        if let ask = reader.string(members["ask"], "'ask'") { return (.ask(slot: ask), "ask." + ask) }
        if let look = reader.string(members["look"], "'look'") { return (.look(look), "look." + look) }
        if let act = reader.string(members["do"], "'do'") { return (.act(act), "do." + act) }
        if let name = reader.string(members["document"], "'document'") { return (.document(name), "document." + name) }
        if let call = reader.string(members["call"], "'call'") {
            return (.call(call, with: arguments(members["with"])), "call." + call)
        }
        if let go = reader.string(members["go"], "'go'") {
            return (.go(to: go, forgetting: reader.strings(members["forget"], "'forget'")), "go." + go)
        }
        if members["end"] != nil { return (.end, "end") }
        let isTold = node.mapping?.count != members.count || FlowReader.actions.contains { members[$0] != nil }
        if isTold { return nil }
        reader.fault(node, "a step does nothing; it needs one of \(FlowReader.actions.joined(separator: ", ")).")
        return nil
    }

    private mutating func arguments(_ node: Node?) -> [String: String] {
        guard let node else { return [:] }
        guard case .mapping(let mapping) = node else {
            reader.fault(node, "'with' must be written as {slot: value}.")
            return [:]
        }
        var arguments: [String: String] = [:]
        for (key, value) in mapping { arguments[key.string ?? ""] = value.string ?? "" }
        return arguments
    }

    private mutating func append(
        _ kind: Step.Kind, _ name: String, id: String?, _ conditions: [Placed], _ node: Node
    ) {
        counts[name, default: 0] += 1
        let count = counts[name] ?? 1
        steps.append(
            Step(
                id: id ?? (count == 1 ? name : "\(name)-\(count)"), kind: kind,
                conditions: conditions.map(\.condition)))
        conditionPlaces.append(conditions.map(\.place))
        places.append(node)
    }
}
