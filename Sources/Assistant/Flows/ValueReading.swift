import Conversation
import Days
import Foundation
import Reviews
import Understanding
import Workspace

/// The lines of value in a sentence: hours at a rate are time saved, an amount "avoided" is a cost.
struct ValueReading {
    private(set) var entries: [ValueEntry] = []
    /// What was said first.
    let text: String
    /// Why the figures are other than those said first: "thats counted twice".
    private(set) var reason: String?
    /// Whether the last amendment had no figure that says what it stands for: "no, 650".
    private(set) var isUnamended = false
    /// Hours that nobody has given a rate for yet.
    private(set) var unpricedHours: Double?
    /// Figures that were said of another span than a quarter, and what they are of one: "$85,000 a year".
    private(set) var spreads: [ValueFigures.Spread] = []

    /// - Parameters:
    ///   - text: What was said first.
    ///   - amendments: What was said later to put it right, in order.
    /// - Throws: ``ValueReadingRefusal`` where an amount is in a currency without a rate to the contract's, or a figure
    ///   is zero or below.
    init(_ text: String, amendments: [String] = [], _ account: Account, _ desk: Desk) throws {
        self.text = text
        var figures = try ValueReading.figures(text, account, desk)
        figures.takeRate(besides: figures.hours)
        for amendment in amendments {
            let words = Tokenizer.tokens(in: amendment).map(\.text)
            let later = try ValueReading.figures(amendment, account, desk)
            if later.isEmpty, let span = ValueReading.named(in: words, desk) {
                isUnamended = !figures.spread(anew: span)
                continue
            }
            isUnamended = later.isEmpty
            figures = figures.amended(
                by: later, isTwice: words.contains(where: desk.cues(.valueTwice).contains))
        }
        spreads = figures.spreads
        unpricedHours = figures.rate == nil && figures.amounts.isEmpty ? figures.hours : nil
        reason = amendments.filter { !ValueReading.isSpan($0, desk) }.compactMap { ValueReading.reason($0, desk) }.last
        let currency = try ValueReading.currency(account, desk)
        let stored = try desk.turn.all(ValueEntry.self, account: account.id)
        if let hours = figures.hours, let rate = figures.rate {
            guard hours > 0 else { throw ValueReadingRefusal.zero(.hours) }
            guard rate > 0 else { throw ValueReadingRefusal.zero(.rate) }
            try add(.time, ["hours": hours, "rate": rate], currency, stored, account, desk)
        }
        for (amount, near) in figures.amounts {
            guard amount > 0 else { throw ValueReadingRefusal.zero(.amount) }
            try add(ValueReading.category(near, desk), ["amount": amount], currency, stored, account, desk)
        }
    }

    private static func currency(_ account: Account, _ desk: Desk) throws -> String {
        try desk.contract(of: account.id)?.acv?.currency ?? desk.playbook.currency
    }

    /// What a sentence says besides its figures: "thats counted twice" of "thats counted twice, its 27k".
    private static func reason(_ text: String, _ desk: Desk) -> String? {
        let parts = text.split(whereSeparator: { ",;\n".contains($0) }).map { $0.trimmingCharacters(in: .whitespaces) }
        return parts.first { part in
            part.split(separator: " ").count > 1 && !desk.entities(part, .past).contains(where: isFigure)
        }
    }

    private static func figures(_ text: String, _ account: Account, _ desk: Desk) throws -> ValueFigures {
        let found = desk.entities(text, .past)
        let scalars = Array(text.unicodeScalars)
        let currency = try currency(account, desk)
        let rates = try desk.turn.all(ExchangeRate.self)
        func converted(_ minor: Int, _ said: String) throws(ValueReadingRefusal) -> Double {
            guard let amount = Money(minor: minor, currency: said).converted(to: currency, by: rates)?.amount else {
                throw .noRate(from: said, to: currency)
            }
            return amount.major
        }
        var figures = ValueFigures()
        for entity in found {
            let before = ValueReading.words(scalars, upTo: entity.range.lowerBound)
            let after = ValueReading.words(scalars, from: entity.range.upperBound)
            let near = (before.suffix(3) + after.prefix(5)).joined(separator: " ")
            if ValueReading.isFigure(entity), ValueReading.isNegative(entity, before, scalars, desk) {
                throw ValueReadingRefusal.negative(ValueReading.withoutSign(entity.text, desk))
            }
            switch entity.value {
            case .duration(let amount, let unit)? where unit == .hour:
                let (hours, own) = ValueReading.rhythm(entity.text, desk) ?? (amount, span(after, desk))
                figures.hours = figures.spread(hours, over: own, said: "\(Figures.plain(hours, places: 2)) hours")
            case .number(let amount)? where isCount(entity, after, scalars, desk):
                figures.hours = figures.spread(amount, over: span(Array(after.dropFirst()), desk), said: entity.text)
            case .money(let minor, let said)? where isRate(before, after, desk) && figures.rate == nil:
                figures.rate = try converted(minor, said)
            case .number(let amount)? where isPlainRate(before, after, desk) && figures.rate == nil:
                figures.rate = amount
            case .money(let minor, let said)?:
                let amount = try converted(minor, said)
                figures.amounts.append(
                    (figures.spread(amount, over: span(after, desk), said: entity.text), near))
            case .number(let amount)? where amount >= ValueFigures.leastAmount: figures.amounts.append((amount, near))
            default: break
            }
        }
        return figures
    }

    private mutating func add(
        _ category: ValueEntry.Category, _ inputs: [String: Double], _ currency: String, _ stored: [ValueEntry],
        _ account: Account, _ desk: Desk
    ) throws {
        guard let amount = try? ValueEntry.amount(category, inputs: inputs, currency: currency) else { return }
        let first = "\(account.id)-value-\(desk.quarter)-\(category.rawValue)"
        let taken = Set((stored + entries).map(\.id))
        var id = first
        var count = 2
        while taken.contains(id) {
            id = "\(first)-\(count)"
            count += 1
        }
        entries.append(
            ValueEntry(
                id: id, account: account.id, review: try desk.nextReview(of: account.id)?.id, category: category,
                inputs: inputs, amount: amount, period: desk.quarter, provenance: desk.provenance))
    }

    /// Whether it counts hours or money.
    private static func isFigure(_ entity: Understanding.Entity) -> Bool {
        switch entity.value {
        case .duration, .number, .money: true
        default: false
        }
    }

    /// Whether a sign or "minus" stands right before a figure: in "5-10 hours" it is a range.
    private static func isNegative(
        _ entity: Understanding.Entity, _ before: [String], _ scalars: [Unicode.Scalar], _ desk: Desk
    ) -> Bool {
        switch entity.value {
        case .number(let amount)? where amount < 0: return true
        case .money(let minor, _)? where minor < 0: return true
        default: break
        }
        if let word = before.last, desk.cues(.valueMinus).contains(word) { return true }
        // The currency's sign may stand on either side: "-$50", "$-50".
        let lead = scalars[..<entity.range.lowerBound].reversed().drop { "$€£¥₹₩".unicodeScalars.contains($0) }
        guard let sign = lead.first, "-−".unicodeScalars.contains(sign) else { return false }
        return lead.dropFirst().first.map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? true
    }

    /// `50` of `-50`, `$50` of "minus $50".
    private static func withoutSign(_ figure: String, _ desk: Desk) -> String {
        let words = figure.split(separator: " ", maxSplits: 1)
        if words.count > 1, desk.cues(.valueMinus).contains(words[0].lowercased()) { return String(words[1]) }
        return figure.trimmingPrefix { "-− ".contains($0) }.description
    }

    /// "600 hrs", and not "55/h".
    private static func isCount(
        _ entity: Understanding.Entity, _ after: [String], _ scalars: [Unicode.Scalar], _ desk: Desk
    ) -> Bool {
        guard after.first.map(desk.cues(.valueHours).contains) ?? false else { return false }
        return scalars[entity.range.upperBound...].first { $0 != " " } != "/"
    }

    /// "8 hours a week" is 8 hours, of each week: a rhythm, and not a length of a week and 8 hours.
    private static func rhythm(_ text: String, _ desk: Desk) -> (hours: Double, span: ValueFigures.Span?)? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard words.count > 3, let hours = Double(words[0]), let span = span(Array(words.suffix(2)), desk) else {
            return nil
        }
        return (hours, span)
    }

    /// What a figure is said of, where it stands right behind it: "a year", "per month", "weekly".
    private static func span(_ after: [String], _ desk: Desk) -> ValueFigures.Span? {
        let words = after.prefix(2)
        return spans.first { _, cue in
            let named = desk.cues(cue)
            return words.first.map(named.contains) == true
                || (words.count == 2 && named.contains(words[1])
                    && ["a", "an", "per", "each", "every"].contains(words[0]))
        }?.0
    }

    private static let spans: [(ValueFigures.Span, Cue)] = [
        (.year, .valueYearly), (.quarter, .valueQuarterly), (.month, .valueMonthly), (.week, .valueWeekly),
    ]

    /// The one span that words without a figure name: "that's per year".
    private static func named(in words: [String], _ desk: Desk) -> ValueFigures.Span? {
        spans.filter { _, cue in words.contains(where: desk.cues(cue).contains) }.only?.0
    }

    /// Whether a text has no figure and says of which span one is.
    private static func isSpan(_ text: String, _ desk: Desk) -> Bool {
        !desk.entities(text, .past).contains(where: isFigure)
            && named(in: Tokenizer.tokens(in: text).map(\.text), desk) != nil
    }

    private static func isRate(_ before: [String], _ after: [String], _ desk: Desk) -> Bool {
        before.last.map((desk.cues(.valueTimes) + desk.cues(.valuePrice)).contains) ?? false
            || after.prefix(2).contains(where: desk.cues(.valuePerHour).contains)
    }

    /// "at 45", "45 an hour".
    private static func isPlainRate(_ before: [String], _ after: [String], _ desk: Desk) -> Bool {
        before.last.map(desk.cues(.valueTimes).contains) ?? false
            || after.prefix(2).dropFirst().contains(where: desk.cues(.valuePerHour).contains)
    }

    private static func category(_ near: String, _ desk: Desk) -> ValueEntry.Category {
        let cues: [(ValueEntry.Category, Cue)] = [
            (.revenue, .valueRevenue), (.risk, .valueRisk), (.quality, .valueQuality),
        ]
        return cues.first { desk.cues($0.1).contains(where: near.contains) }?.0 ?? .cost
    }

    private static func words(_ scalars: [Unicode.Scalar], upTo end: Int) -> [String] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<end])
        return Tokenizer.tokens(in: String(view)).filter { $0.kind == .word }.map(\.text)
    }

    private static func words(_ scalars: [Unicode.Scalar], from start: Int) -> [String] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...])
        return Tokenizer.tokens(in: String(view)).filter { $0.kind == .word }.map(\.text)
    }
}

/// Why nothing of what was said can be put down as value.
enum ValueReadingRefusal: Error, Equatable {
    /// Rates are entered, never guessed.
    case noRate(from: String, to: String)
    /// A saving below nothing, without its sign.
    case negative(String)
    case zero(Zero)

    /// What is zero.
    enum Zero: String { case hours, rate, amount }

    /// What is said of it.
    func words(_ desk: Desk) -> Value {
        switch self {
        case .negative(let figure): desk.value(.valueNegative, ["figure": figure])
        case .zero(let what): desk.value(.valueZero, [what.rawValue: "yes"])
        case .noRate(let from, let to): desk.value(.valueNoRate, ["from": from, "to": to])
        }
    }
}
