import Conversation
import Yams

/// Conditions that can never hold.
struct ConditionChecks {
    let file: IntentFile
    /// Whether a slot may get another value than an answer that it offers.
    let isGiven: (String) -> Bool

    var faults: [ContentFault] {
        var seen: Set<Node> = []
        var faults: [ContentFault] = []
        for (step, places) in zip(file.intent.steps, file.conditionPlaces) {
            for (index, place) in places.enumerated() where seen.insert(place).inserted {
                let outer = Array(step.conditions[..<index])
                faults += fault(step.conditions[index], under: outer, place).map { [$0] } ?? []
            }
        }
        return faults
    }

    private func fault(_ condition: Conversation.Condition, under outer: [Conversation.Condition], _ place: Node)
        -> ContentFault?
    {
        for case .equals(let path, let value) in condition.terms {
            guard let offered = offered(by: path), !offered.contains(value), let text = value.string else { continue }
            let list = offered.compactMap(\.string).joined(separator: ", ")
            return file.fault(
                place, "'\(path)' is never '\(text)', for no choice has that value; it may be \(list).")
        }
        if !canHold([condition]) {
            return file.fault(place, "'\(condition)' can never hold; mend it, or take the step out.")
        }
        guard !canHold(outer + [condition]) else { return nil }
        let around = outer.map(\.description).joined(separator: "' and '")
        return file.fault(
            place, "'\(condition)' can never hold here, under '\(around)'; mend it, or take the step out.")
    }

    /// All values of a choice; nil where it may have others.
    private func offered(by path: String) -> [Value]? {
        guard let slot = file.intent.slot(path), slot.kind == .choice, slot.choicesFrom == nil, !isGiven(path) else {
            return nil
        }
        return slot.choices.map { .string($0.value) }
    }

    /// Whether values can be found with which all conditions hold; true where there are too many to try.
    private func canHold(_ conditions: [Conversation.Condition]) -> Bool {
        let terms = conditions.flatMap(\.terms)
        let paths = Set(terms.compactMap(\.path)).sorted()
        let domains = paths.map { path in domain(of: path, terms.filter { $0.path == path }) }
        guard domains.reduce(1, { $0 > 10_000 ? $0 : $0 * $1.count }) <= 10_000 else { return true }
        var values: [String: Value] = [:]
        func search(_ index: Int) -> Bool {
            guard index < paths.count else { return conditions.allSatisfy { $0.holds { values[$0] } } }
            for value in domains[index] {
                values[paths[index]] = value
                if search(index + 1) { return true }
            }
            return false
        }
        return search(0)
    }

    /// The values of a path that make a difference.
    private func domain(of path: String, _ terms: [Conversation.Condition]) -> [Value] {
        if let offered = offered(by: path) { return [.null] + offered }
        var values: [Value] = [.null, "\u{1}"]
        for term in terms {
            switch term {
            case .equals(_, let value): values.append(value)
            case .less(_, let limit), .greater(_, let limit):
                values += [limit - 0.5, limit, limit + 0.5].map(Value.number)
            default: break
            }
        }
        return values
    }
}
