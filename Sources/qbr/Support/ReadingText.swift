import Days
import Foundation
import Understanding

/// A reading as people read it.
struct ReadingText {
    let reading: Reading
    let why: ReadingReasons?

    var text: String {
        let intent = (reading.isNegated ? "not " : "") + (reading.subject.map(words) ?? "none")
        let others = reading.ranking.filter { $0.name != reading.subject?.name && $0.confidence >= 0.005 }.map(words)
        var lines = [
            reading.text, "  intent    \(intent)" + (others.isEmpty ? "" : " (else \(others.joined(separator: ", ")))"),
        ]
        lines += reading.slots.map { "  slot      \($0.name): \($0.text)" }
        lines += reading.entities.map(words)
        lines += (why?.lines ?? []).map { "  because   \($0)" }
        return lines.joined(separator: "\n")
    }

    private func words(_ ranked: Ranked) -> String {
        "\(ranked.name) \(Int(ranked.confidence * 100))%"
    }

    private func words(_ entity: Understanding.Entity) -> String {
        let kind = entity.kind.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
        var line = "  \(kind) \(entity.text) → \(entity.value.map(words) ?? "?")"
        if !entity.alternatives.isEmpty { line += ", or \(entity.alternatives.map(words).joined(separator: ", or "))" }
        return entity.reason.map { "\(line) (\($0))" } ?? line
    }

    private func words(_ value: EntityValue) -> String {
        switch value {
        case .date(let range, _):
            let start = "\(range.start.weekday.short) \(range.start.full)"
            return range.count == 1 ? start : "\(start) to \(range.end.weekday.short) \(range.end.full)"
        case .duration(let amount, let unit): return "\(number(amount)) \(unit.rawValue)"
        case .money, .email: return (try? JSONLine.text(value)) ?? ""
        case .percent(let amount): return "\(number(amount))%"
        case .number(let amount): return number(amount)
        case .person(_, let name), .account(_, let name): return name
        }
    }

    private func number(_ value: Double) -> String {
        value.magnitude < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
