/// Where on the pyramid a kind of value stands: executives look at the top two, operations at the bottom two.
///
/// S2 The Value Pyramid, ROI Categories. What is strategic has no formula: it is told, and never summed.
package enum ValueLevel: Int, CaseIterable, Comparable, Sendable {
    case strategic = 1
    case business, operational, technical

    package static func < (a: ValueLevel, b: ValueLevel) -> Bool { a.rawValue < b.rawValue }

    /// Whether somebody of that seniority looks at it first.
    package func isFor(_ level: Contact.Level) -> Bool {
        [.cSuite, .vp].contains(level) ? self <= .business : self >= .operational
    }
}

extension ValueEntry.Category {
    /// Revenue, cost and risk are business; hours and errors are operations.
    package var level: ValueLevel {
        switch self {
        case .revenue, .cost, .risk: .business
        case .time, .quality: .operational
        }
    }

    /// `Time saved`: what a table calls it.
    package var label: String {
        switch self {
        case .time: "Time saved"
        case .revenue: "Revenue"
        case .cost: "Cost avoided"
        case .risk: "Risk avoided"
        case .quality: "Quality"
        }
    }
}
