import Conversation

/// What a bot can run with, and its author hardly meant.
struct ThoroughChecks {
    let files: [IntentFile]
    let rules: [String: String]
    let promises: HostPromises?

    var faults: [ContentFault] {
        let names = promises.map { promises in
            files.flatMap { file in
                let scope = FlowScope(file, among: files, promises)
                return NameChecks(file: file, scope: scope).faults + WordChecks(file: file, promises: promises).faults
            }
        }
        let conditions = files.flatMap { file in
            ConditionChecks(file: file, isGiven: { isGiven($0, to: file) }).faults
        }
        let texts = files.flatMap { FreeTextCheck(file: $0).faults }
        return (names ?? []) + conditions + texts + FormChecks(files: files, rules: rules).faults
    }

    /// Whether a slot may get its value from elsewhere than an answer: from an effect, or from a flow that calls.
    private func isGiven(_ slot: String, to file: IntentFile) -> Bool {
        let effects = file.effects
        let isFilled = promises?.effects.contains { effects.contains($0.key) && $0.value.facts.contains(slot) }
        return isFilled ?? !effects.isEmpty
            || files.contains { caller in
                caller.intent.steps.contains { step in
                    guard case .call(file.intent.name, let arguments) = step.kind else { return false }
                    return arguments[slot] != nil
                }
            }
    }
}

extension IntentFile {
    /// The effects that the flow and its slots name; those of a verb have its name.
    var effects: Set<String> {
        let steps = intent.steps.compactMap { step -> String? in
            switch step.kind {
            case .look(let name), .act(let name): name
            default: nil
            }
        }
        let verbs = [Verb.undo, .resume, .help].map(\.rawValue).filter { $0 == intent.name }
        return Set(steps + intent.slots.compactMap(\.check) + verbs)
    }
}
