import Conversation
import Yams

/// What is wrong with the course of flows: steps that nothing reaches, flows that call themselves.
struct FlowChecks {
    let files: [IntentFile]

    var faults: [ContentFault] {
        files.flatMap { unreachable(in: $0) + circular(in: $0) }
    }

    /// A step behind an `end` that always ends.
    private func unreachable(in file: IntentFile) -> [ContentFault] {
        let steps = file.intent.steps
        guard let end = steps.firstIndex(where: { $0.kind == .end && $0.conditions.isEmpty }) else { return [] }
        // What a `go` leads to is reached all the same.
        let targets = Set(steps.compactMap { step in if case .go(let label, _) = step.kind { label } else { nil } })
        guard let lost = steps.indices.dropFirst(end + 1).first, !targets.contains(steps[lost].id) else { return [] }
        return [file.fault(file.places[lost], "nothing reaches this step: the 'end' before it always ends the flow.")]
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
