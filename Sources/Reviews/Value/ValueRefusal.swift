/// Why a line of value cannot be put in dollars.
package enum ValueRefusal: Error, Hashable, Sendable {
    /// The formula's input that nobody has given.
    case missing(input: String, category: ValueEntry.Category)
    case negative(input: String, category: ValueEntry.Category)
    /// A share above 1, or a percentage above 100.
    case aboveTheWhole(input: String, category: ValueEntry.Category)
    /// It costs more than before.
    case noSaving(category: ValueEntry.Category)
    case tooLarge(category: ValueEntry.Category)
}

extension ValueRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let input, let category):
            "The \(category.rawValue) value needs '\(ValueRefusal.name(input))', which nobody has given; ask the customer for it."
        case .negative(let input, let category):
            "The \(category.rawValue) value has a '\(ValueRefusal.name(input))' below 0; give it without a sign."
        case .aboveTheWhole(let input, let category):
            "The \(category.rawValue) value has a '\(ValueRefusal.name(input))' above 100%; give a share of the whole."
        case .noSaving(let category):
            "The \(category.rawValue) value is below 0: it costs more than before; leave it out and say so."
        case .tooLarge(let category): "The \(category.rawValue) value is too large to be true; check its figures."
        }
    }

    private static func name(_ input: String) -> String { input.split(separator: "_").joined(separator: " ") }
}
