public import Days

/// A plain value, as slots, facts and JSON hold it.
///
/// What the engine keeps between turns is made of these alone, so that a conversation can be stored and read back.
public enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([Value])
    case object([String: Value])
}

extension Value {
    /// The member of an object, by a dotted path: `owner.name`.
    public subscript(path: String) -> Value? {
        guard case .object(let members) = self else { return nil }
        guard let dot = path.firstIndex(of: ".") else { return members[path] }
        return members[String(path[..<dot])]?[String(path[path.index(after: dot)...])]
    }

    /// The text; nil for any other kind.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The number; nil for any other kind, also for a text of digits.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The number where it is whole and fits; else nil.
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }
    /// The flag; nil for any other kind. For what a condition makes of it, see ``isTruthy``.
    public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    /// The elements of a list; nil for any other kind.
    public var list: [Value]? { if case .list(let values) = self { values } else { nil } }
    /// The members of an object; nil for any other kind.
    public var object: [String: Value]? { if case .object(let members) = self { members } else { nil } }

    /// The day of a date slot, or of a text such as `2026-03-13`; for a period, its last day.
    public var day: Day? { (self["day"] ?? self).string.flatMap { Day(iso: $0) } }

    /// A list to choose from, as a slot's `choices-from` takes it.
    public static func choices(_ choices: [Choice]) -> Value {
        .list(choices.map { ["label": .string($0.label), "value": .string($0.value)] })
    }

    /// A text that is Markdown already, so that its marks count where it is filled in; a `string` is shown as it is.
    public static func markdown(_ text: String) -> Value { ["text": .string(text), "markdown": true] }

    /// What a condition makes of it: false for null, false, 0, "" and empty lists.
    public var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let flag): flag
        case .number(let number): number != 0
        case .string(let text): !text.isEmpty
        case .list(let values): !values.isEmpty
        case .object: true
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral, ExpressibleByStringInterpolation
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A flag.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    /// A list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    /// An object; of members with the same name the last one counts.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
    /// Null; as a member it stays in its object.
    public init(nilLiteral: ()) { self = .null }
}

extension Value: Codable {
    /// Reads any JSON value.
    ///
    /// - Throws: `DecodingError` for what is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The commonest first: each kind that it is not costs an error made and thrown away.
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let members = try? container.decode([String: Value].self) {
            self = .object(members)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else {
            self = .list(try container.decode([Value].self))
        }
    }

    /// Writes plain JSON; a whole number without a point: `3`, not `3.0`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .number(let number):
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        case .string(let text): try container.encode(text)
        case .list(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}
