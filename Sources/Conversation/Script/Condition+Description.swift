extension Condition: CustomStringConvertible {
    /// As a flow file has it: `intro = yes and not brief.stale`.
    public var description: String {
        switch self {
        case .has(let path): path
        case .equals(let path, let value): "\(path) = \(value.word)"
        case .less(let path, let limit): "\(path) < \(Value.number(limit).word)"
        case .greater(let path, let limit): "\(path) > \(Value.number(limit).word)"
        case .not(.equals(let path, let value)): "\(path) != \(value.word)"
        case .not(let inner): "not \(inner.isJoined ? "(\(inner))" : inner.description)"
        case .and(let a, let b): [a, b].map { $0.isChoice ? "(\($0))" : $0.description }.joined(separator: " and ")
        case .or(let a, let b): "\(a) or \(b)"
        }
    }

    private var isChoice: Bool { if case .or = self { true } else { false } }

    private var isJoined: Bool {
        switch self {
        case .and, .or: true
        default: false
        }
    }
}

extension Value {
    /// As a condition names it.
    fileprivate var word: String {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .string(let text): text
        default: number.map { Int(exactly: $0).map(String.init) ?? String($0) } ?? ""
        }
    }
}
