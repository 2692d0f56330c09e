/// What makes a value hard to believe, in facts; the content has the words and the fix.
package enum ValueLint: Hashable, Sendable {
    /// L30: a gain without a figure.
    case unquantified(claim: String)
    /// L31: the customer has not confirmed these lines.
    case unconfirmed(count: Int)
    /// L32: one saving told twice.
    case countedTwice(DoubleCount)
    /// L49: one kind of value alone.
    case oneKind(ValueEntry.Category)

    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch self {
        case .unquantified: "L30"
        case .unconfirmed: "L31"
        case .countedTwice: "L32"
        case .oneKind: "L49"
        }
    }

    /// S2 Bad Value Demonstration, Anti-Patterns; the gravest first.
    package static func find(_ summary: ValueSummary) -> [ValueLint] {
        var lints: [ValueLint] = summary.doubleCounts.map { .countedTwice($0) }
        if !summary.unvalidated.isEmpty { lints.append(.unconfirmed(count: summary.unvalidated.count)) }
        if let kind = Set(summary.entries.map(\.category)).only { lints.append(.oneKind(kind)) }
        return lints
    }

    /// L30 in what somebody said: "they are more efficient now".
    package static func claim(in text: String, _ playbook: Playbook) -> ValueLint? {
        playbook.value.claim(in: text).map { .unquantified(claim: $0) }
    }
}

extension Set {
    /// Its element where it has one alone.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
