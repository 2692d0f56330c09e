/// A piece of a text that stands for a value.
public struct Entity: Sendable, Hashable {
    /// In the order in which equally long readings of the same text win.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        case email, money, percent, date, duration, account, person, number

        /// By the order in which they win.
        public static func < (a: Kind, b: Kind) -> Bool { a.order < b.order }

        private var order: Int {
            switch self {
            case .email: 0
            case .money: 1
            case .percent: 2
            case .date: 3
            case .duration: 4
            case .account: 5
            case .person: 6
            case .number: 7
            }
        }
    }

    /// What it is.
    public let kind: Kind
    /// The piece as it was typed.
    public let text: String
    /// Unicode scalars of the text, from 0, end exclusive.
    public let range: Range<Int>
    /// The default reading; nil where there is none ("asap", "feb 30", one of two Sarahs).
    public let value: EntityValue?
    /// The other readings, where it must be asked; empty where the value is sure.
    public let alternatives: [EntityValue]
    /// Why it must be asked, in a few words.
    public let reason: String?
    /// The rule that read it, in a few words: "weekday: the coming one"; for dates only.
    public let rule: String?

    /// An entity.
    public init(
        kind: Kind, text: String, range: Range<Int>, value: EntityValue?, alternatives: [EntityValue] = [],
        reason: String? = nil, rule: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.range = range
        self.value = value
        self.alternatives = alternatives
        self.reason = reason
        self.rule = rule
    }

    /// Whether nothing needs to be asked about it.
    public var isSure: Bool { value != nil && alternatives.isEmpty }
}
