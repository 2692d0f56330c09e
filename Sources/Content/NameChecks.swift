import Conversation
import Yams

/// Names in conditions and words that no slot, fact, effect or called flow fills.
struct NameChecks {
    let file: IntentFile
    let scope: FlowScope

    var faults: [ContentFault] {
        let slots = file.intent.slots.flatMap(faults)
        return slots + conditions + steps + words(file.intent.title, file.node("title"))
    }

    private func faults(of slot: Slot) -> [ContentFault] {
        func node(_ key: String) -> Node? { file.node("slots", slot.name, key) }
        var faults = words(slot.ask, node("ask")) + words(slot.again, node("again")) + words(slot.why, node("why"))
        faults += words(slot.hint, node("hint"), besides: FlowScope.hint)
        for choice in slot.choices {
            faults += words(choice.label, node("choices"))
            if let when = choice.when { faults += terms(of: when, node("choices")) }
        }
        if let path = slot.choicesFrom, !scope.has(path) {
            faults.append(file.fault(node("choices-from"), "nothing fills '\(path)'; \(scope.mend(path))"))
        }
        return faults
    }

    /// Each condition once, however many steps stand under it.
    private var conditions: [ContentFault] {
        var seen: Set<Node> = []
        var faults: [ContentFault] = []
        for (step, places) in zip(file.intent.steps, file.conditionPlaces) {
            for (condition, place) in zip(step.conditions, places) where seen.insert(place).inserted {
                faults += terms(of: condition, place)
            }
        }
        return faults
    }

    private func terms(of condition: Conversation.Condition, _ place: Node?) -> [ContentFault] {
        condition.terms.compactMap(\.path).filter { !scope.has($0) }.map { path in
            file.fault(path, from: place, "nothing fills '\(path)', so this is never there; \(scope.mend(path))")
        }
    }

    private var steps: [ContentFault] {
        zip(file.intent.steps, file.places).flatMap { step, place -> [ContentFault] in
            switch step.kind {
            case .say(let wording): return words(wording, place)
            case .document(let name): return words(file.intent.documents[name], file.node("documents", name))
            case .call(_, let arguments):
                return arguments.sorted { $0.key < $1.key }.filter { !scope.has($0.value) }.map { slot, path in
                    file.fault(place, "nothing fills '\(path)', so '\(slot)' is handed nothing; \(scope.mend(path))")
                }
            default: return []
            }
        }
    }

    private func words(_ wording: Wording?, _ place: Node?, besides more: Set<String> = []) -> [ContentFault] {
        guard let wording, wording.source.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return WordTag.free(in: wording.source).filter { !scope.has($0.name, besides: more) }.map { tag in
            file.fault(tag.text, from: place, "nothing fills '\(tag.name)'; \(scope.mend(tag.name))")
        }
    }
}
