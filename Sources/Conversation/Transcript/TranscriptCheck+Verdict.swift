extension TranscriptCheck {
    /// What is wrong, as the end of a sentence; nil where the check holds.
    func fault(_ answer: Answer, on stage: any TranscriptStage) throws -> String? {
        switch kind {
        case .slot(let name, let expected): return fault(answer.understood.slots[name], expected)
        case .flow(let name, let step): return flowFault(answer.flow, name, step)
        case .depth(let depth):
            let found = answer.flow?.depth ?? 0
            return found == depth ? nil : "it is \(found)"
        case .intent(let name):
            return answer.understood.intent == name ? nil : "it is \(answer.understood.intent ?? "none")"
        case .changes(let kind, let id): return changesFault(answer.changes, kind, id)
        case .fact(let kind, let id, let path, let expected):
            let fact = try stage.fact(kind, id: id)
            guard let path else { return fact == nil ? nil : "there is one" }
            guard let fact else { return "there is no \(kind) \(id)" }
            return fault(fact[path], expected)
        case .count(let kind, let count):
            let found = try stage.count(of: kind)
            return found == count ? nil : "there are \(found)"
        }
    }

    private func fault(_ value: Value?, _ expected: String?) -> String? {
        let value = value == .null ? nil : value
        guard let value, let expected else {
            return value == nil && expected == nil ? nil : "it is \(value?.words ?? "none")"
        }
        return value.says(expected) ? nil : "it is \(value.words)"
    }

    private func flowFault(_ flow: Answer.Flow?, _ name: String?, _ step: String?) -> String? {
        if flow?.name == name && (step == nil || flow?.step == step) { return nil }
        return "it is \(flow.map { "\($0.name) \($0.step)" } ?? "none")"
    }

    private func changesFault(_ changes: [Answer.Change], _ kind: String?, _ id: String?) -> String? {
        let holds =
            kind.map { kind in changes.contains { $0.kind == kind && (id == nil || $0.id == id) } } ?? changes.isEmpty
        if holds { return nil }
        return changes.isEmpty
            ? "nothing changed" : "it is " + changes.map { "\($0.kind) \($0.id)" }.joined(separator: ", ")
    }
}

extension Value {
    /// Whether it is that text, that number, or holds a member that is: a person is known by name and by id.
    fileprivate func says(_ text: String) -> Bool {
        switch self {
        case .null: false
        case .bool(let flag): text == String(flag)
        case .number(let number): Double(text) == number
        case .string(let string): string.lowercased() == text.lowercased()
        case .list(let values): values.contains { $0.says(text) } || words.lowercased() == text.lowercased()
        case .object(let members): members.values.contains { $0.says(text) }
        }
    }

    fileprivate var words: String {
        switch self {
        case .null: "none"
        case .bool(let flag): String(flag)
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .string(let string): string.isEmpty ? "empty" : string
        case .list(let values): values.map(\.words).joined(separator: ", ")
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.words)" }.joined(separator: ", ")
                + "}"
        }
    }
}
