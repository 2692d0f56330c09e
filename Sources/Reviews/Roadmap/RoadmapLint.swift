/// What should not be said of what is not built yet, in facts; the content has the words and the fix.
package enum RoadmapLint: Hashable, Sendable {
    /// L26: a time finer than product stands for (domain.md C26).
    case dated(said: String)
    /// L27: nothing links it to a problem of the customer's.
    case unlinked(item: String)
    /// L28: a promise.
    case promised(said: String)
    /// L29: a rival run down.
    case bashed(said: String)

    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch self {
        case .dated: "L26"
        case .unlinked: "L27"
        case .promised: "L28"
        case .bashed: "L29"
        }
    }

    /// Looks at words that are meant for a customer.
    ///
    /// - Parameters:
    ///   - times: The times in it, as they were said.
    ///   - timing: How finely the time of what it is about may be told; nil where it is about nothing on the roadmap,
    ///     and then none may.
    ///   - rivals: The names of rivals that are on file.
    package static func lints(
        _ text: String, times: [(said: String, grain: RoadmapGrain)], timing: RoadmapTiming?, rivals: [String],
        plan: Playbook.RoadmapPlan
    ) -> [RoadmapLint] {
        let words = text.lowercased().words
        func said(_ phrases: [String]) -> String? {
            phrases.filter { words.range(of: $0.lowercased().words) != nil }.max { $0.count < $1.count }
        }
        var lints: [RoadmapLint] = []
        let finest = timing?.finest
        if let time = times.first(where: { time in finest.map { time.grain < $0 } ?? true }) {
            lints.append(.dated(said: time.said))
        }
        if let promise = said(plan.promises) { lints.append(.promised(said: promise)) }
        if let slur = said(plan.bashing), said(plan.rivals + rivals) != nil { lints.append(.bashed(said: slur)) }
        return lints
    }
}
