/// A condition in a flow file: `intro = yes and not brief.stale`.
///
/// A name alone is true where the slot or fact is there and is not false, zero or empty. `and` binds tighter than `or`.
public indirect enum Condition: Hashable, Sendable {
    case has(String)
    case equals(String, Value)
    case less(String, Double)
    case greater(String, Double)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    /// Whether it holds for the slots and facts of a frame.
    public func holds(_ scope: Value) -> Bool {
        holds { scope[$0] }
    }

    /// Whether it holds where paths have these values.
    package func holds(_ value: (String) -> Value?) -> Bool {
        switch self {
        case .has(let path): value(path)?.isTruthy ?? false
        case .equals(let path, let wanted): value(path) == wanted
        case .less(let path, let limit): value(path)?.number.map { $0 < limit } ?? false
        case .greater(let path, let limit): value(path)?.number.map { $0 > limit } ?? false
        case .not(let inner): !inner.holds(value)
        case .and(let a, let b): a.holds(value) && b.holds(value)
        case .or(let a, let b): a.holds(value) || b.holds(value)
        }
    }

    /// What it compares with what, each comparison by itself.
    package var terms: [Condition] {
        switch self {
        case .has, .equals, .less, .greater: [self]
        case .not(let inner): inner.terms
        case .and(let a, let b), .or(let a, let b): a.terms + b.terms
        }
    }

    /// The path of a term; nil for what is made of several.
    package var path: String? {
        switch self {
        case .has(let path), .equals(let path, _), .less(let path, _), .greater(let path, _): path
        case .not, .and, .or: nil
        }
    }

    /// The names that it reads, without what follows the first dot.
    public var names: Set<String> {
        switch self {
        case .has(let path), .equals(let path, _), .less(let path, _), .greater(let path, _):
            [String(path.prefix { $0 != "." })]
        case .not(let inner): inner.names
        case .and(let a, let b), .or(let a, let b): a.names.union(b.names)
        }
    }
}

extension Condition {
    /// Reads a condition.
    ///
    /// - Throws: ``ConditionFault`` with the word at which it went wrong.
    public init(parsing text: String) throws(ConditionFault) {
        let spaced = text.map { "=!<>()".contains($0) ? " \($0) " : String($0) }.joined()
        var words = spaced.split(separator: " ").map(String.init)[...]
        self = try Condition.disjunction(&words)
        if let rest = words.first { throw .unexpected(rest) }
    }

    private static func disjunction(_ words: inout ArraySlice<String>) throws(ConditionFault) -> Condition {
        var left = try conjunction(&words)
        while words.first == "or" {
            words.removeFirst()
            left = .or(left, try conjunction(&words))
        }
        return left
    }

    private static func conjunction(_ words: inout ArraySlice<String>) throws(ConditionFault) -> Condition {
        var left = try term(&words)
        while words.first == "and" {
            words.removeFirst()
            left = .and(left, try term(&words))
        }
        return left
    }

    private static func term(_ words: inout ArraySlice<String>) throws(ConditionFault) -> Condition {
        guard let word = words.popFirst() else { throw .incomplete }
        if word == "not" { return .not(try term(&words)) }
        if word == "(" {
            let inner = try disjunction(&words)
            guard let close = words.popFirst() else { throw .incomplete }
            guard close == ")" else { throw .unexpected(close) }
            return inner
        }
        guard word.first?.isLetter ?? false, word != "and", word != "or" else { throw .unexpected(word) }
        return try comparison(of: word, &words)
    }

    private static func comparison(
        of path: String, _ words: inout ArraySlice<String>
    ) throws(ConditionFault) -> Condition {
        var isNegated = false
        switch words.first {
        case "!":
            isNegated = true
            words.removeFirst()
            guard words.first == "=" else { throw .unexpected(words.first ?? "!") }
        case "=": break
        case "<", ">":
            let isLess = words.removeFirst() == "<"
            guard let word = words.popFirst() else { throw .incomplete }
            guard let limit = Double(word) else { throw .unexpected(word) }
            return isLess ? .less(path, limit) : .greater(path, limit)
        default: return .has(path)
        }
        words.removeFirst()
        guard let literal = words.popFirst() else { throw .incomplete }
        guard !["=", "!", "<", ">", "(", ")"].contains(literal) else { throw .unexpected(literal) }
        let value: Value =
            switch literal {
            case "true": true
            case "false": false
            default: Double(literal).map(Value.number) ?? .string(literal)
            }
        return isNegated ? .not(.equals(path, value)) : .equals(path, value)
    }
}

/// Why a condition could not be read.
public enum ConditionFault: Error, Hashable, CustomStringConvertible {
    case unexpected(String)
    case incomplete

    /// One sentence.
    public var description: String {
        switch self {
        case .unexpected(let word):
            "'\(word)' is not expected in a condition; write, for example, 'intro = yes and not brief.stale'."
        case .incomplete: "The condition ends too early; write, for example, 'intro = yes and not brief.stale'."
        }
    }
}
