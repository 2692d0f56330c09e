/// What makes a comparison unfair or useless, in facts; the content has the words and the fix.
package enum BenchmarkLint: Hashable, Sendable {
    /// L33: others do better, and nothing on file would bring it up.
    case noPath(labels: [String])
    /// L34: what is shown is above others', and what is left out is below.
    case onlyFavourable(shown: [String], left: [String])
    /// L51: a customer is held against another one by name.
    case customerNamed(name: String)

    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch self {
        case .noPath: "L33"
        case .onlyFavourable: "L34"
        case .customerNamed: "L51"
        }
    }

    /// S2 Bad Benchmark Presentation: "You're below benchmark." without help, "top 5%" of a picked metric.
    ///
    /// - Parameters:
    ///   - shown: What somebody is going to show.
    ///   - all: Everything of the account that has others to stand beside.
    ///   - hasPath: Whether anything on file would bring a figure up.
    package static func find(
        _ shown: [PeerComparison], of all: [PeerComparison], hasPath: (PeerComparison) -> Bool
    ) -> [BenchmarkLint] {
        var lints: [BenchmarkLint] = []
        let helpless = shown.filter { $0.isBelow && !hasPath($0) }.map(\.series.label)
        if !helpless.isEmpty { lints.append(.noPath(labels: helpless)) }
        let ids = Set(shown.map(\.series.id))
        let left = all.filter { $0.isBelow && !ids.contains($0.series.id) }.map(\.series.label)
        if !shown.isEmpty, shown.allSatisfy({ !$0.isBelow }), !left.isEmpty {
            lints.append(.onlyFavourable(shown: shown.map(\.series.label), left: left))
        }
        return lints
    }

    /// L51 where words that are meant for a customer name another one: others appear as a group alone.
    ///
    /// - Parameters:
    ///   - names: What the other customers are called, with their short names.
    package static func named(in text: String, _ names: [String]) -> BenchmarkLint? {
        let words = text.lowercased().words
        return names.first { words.range(of: $0.lowercased().words) != nil }.map { .customerNamed(name: $0) }
    }
}
