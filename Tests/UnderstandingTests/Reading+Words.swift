import Days
import Testing

@testable import Understanding

/// What the tests share: the day, and entities as short text.
enum Sample {
    static let wednesday = day("2026-03-11")
    static let monday = day("2026-03-09")

    static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

    /// Entities as `kind text = value | others`.
    static func entities(_ text: String, _ context: ReadingContext) throws -> [Entity] {
        try Reader(intents: []).entities(in: text, context: context)
    }

    /// The one date of a text.
    static func date(_ text: String, _ context: ReadingContext) throws -> Entity? {
        try entities(text, context).first { $0.kind == .date }
    }
}

extension EntityValue {
    /// `2026-03-13`, `2026-03-16…2026-03-20`, `50.00 USD`, `3 day` …
    var short: String {
        switch self {
        case .date(let range, _): range.start == range.end ? "\(range.start)" : "\(range.start)…\(range.end)"
        case .duration(let count, let unit): "\(count) \(unit.rawValue)"
        case .money(let minor, let currency): "\(minor) \(currency)"
        case .percent(let value): "\(value)%"
        case .number(let value): "\(value)"
        case .person(let id, _), .account(let id, _): id
        case .email(let text): text
        }
    }
}
