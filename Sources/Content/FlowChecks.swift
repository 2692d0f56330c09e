import Conversation
import Yams

/// What is wrong with the course of flows: steps that nothing reaches, flows that call themselves.
struct FlowChecks {
    let files: [IntentFile]

    var faults: [ContentFault] {
        files.flatMap { unreachable(in: $0) + circular(in: $0) }
    }

    /// A step behind an `end` or a `go` that is taken whenever the step would be.
    private func unreachable(in file: IntentFile) -> [ContentFault] {
        let steps = file.intent.steps
        // What a `go` leads to is reached all the same.
        let targets = Set(steps.compactMap { step in if case .go(let label, _) = step.kind { label } else { nil } })
        for (index, step) in steps.enumerated() {
            guard let leaving = step.leaving, let next = steps.indices.dropFirst(index + 1).first,
                steps[next].conditions.starts(with: step.conditions), !targets.contains(steps[next].id)
            else { continue }
            return [file.fault(file.places[next], "nothing reaches this step: the \(leaving).")]
        }
        return []
    }

    /// A flow that calls itself, also by way of others, without a condition on the way.
    private func circular(in file: IntentFile) -> [ContentFault] {
        zip(file.intent.steps, file.places).compactMap { step, place in
            guard case .call(let name, _) = step.kind, step.conditions.isEmpty,
                reaches(file.intent.name, from: name, seen: [])
            else { return nil }
            return file.fault(
                place, "the flow calls '\(name)', which leads back to it; put a 'when' on one of the calls.")
        }
    }

    private func reaches(_ goal: String, from name: String, seen: Set<String>) -> Bool {
        if name == goal { return true }
        guard !seen.contains(name), let file = files.first(where: { $0.intent.name == name }) else { return false }
        return file.intent.steps.contains { step in
            guard case .call(let next, _) = step.kind, step.conditions.isEmpty else { return false }
            return reaches(goal, from: next, seen: seen.union([name]))
        }
    }
}

extension Step {
    /// How it leaves the course of the flow; nil where it goes on.
    fileprivate var leaving: String? {
        switch kind {
        case .end: "'end' before it always ends the flow"
        case .go: "'go' before it always goes elsewhere"
        default: nil
        }
    }
}
