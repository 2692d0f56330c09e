/// One field of a fact, before and after.
package struct FieldDifference: Hashable, Sendable {
    /// As stored: `renewal_date`.
    package var field: String
    /// Nil where nothing was known.
    package var before: String?
    package var after: String?

    /// The fields in which two facts differ, apart from where they came from.
    static func between<Value>(_ before: Value, _ after: Value) -> [FieldDifference] {
        let new = Mirror(reflecting: after).children
        return zip(Mirror(reflecting: before).children, new).compactMap { old, new in
            guard let label = old.label, label != "provenance" else { return nil }
            let (before, after) = (words(old.value), words(new.value))
            return before == after ? nil : FieldDifference(field: FieldName.stored(label), before: before, after: after)
        }
    }

    /// A value as people read it; nil for a missing one.
    private static func words(_ value: Any) -> String? {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { words($0.value) }
        case .collection:
            let parts = mirror.children.compactMap { words($0.value) }
            return parts.count > 3 ? "\(parts.count) of them" : parts.joined(separator: ", ")
        default: return number(value) ?? String(describing: value)
        }
    }

    /// `7` rather than `7.0`.
    private static func number(_ value: Any) -> String? {
        (value as? Double).flatMap { Int(exactly: $0) }.map { String($0) }
    }
}

extension FieldDifference: CustomStringConvertible {
    /// `arr $853,657 → $900,000`.
    package var description: String {
        "\(field) \(before.flatMap { $0.isEmpty ? nil : $0 } ?? "unknown") → "
            + (after.flatMap { $0.isEmpty ? nil : $0 } ?? "unknown")
    }
}
