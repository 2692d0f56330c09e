/// What a metric is called, which way is better, and how it is shown; the list is the playbook's.
///
/// S2 Key QBR Metrics Reference, Key Metrics Reference.
package struct MetricKind: Decodable, Hashable, Sendable, Identifiable {
    /// Where it may be shown.
    package enum Use: String, Decodable, Sendable {
        case headline
        /// It is there to be looked up.
        case appendix
        /// It counts something and says nothing: logins, calls, clicks (S2 Vanity metrics).
        case vanity
        /// Ours alone, such as what our retention is (domain.md C21).
        case `internal`
    }

    /// The name of the series: `nps_score`.
    package var id: String
    package var label: String
    /// Other words for it, in lower case.
    package var also: [String]
    /// 1 outcome, 2 leading, 3 operational, 4 technical (S2 The Metrics Hierarchy).
    package var level: Int
    package var better: Goal.Direction
    /// `h`, `%`, `$`, `x`; nil for a plain count. A share of 1 is shown in per cent.
    package var unit: String?
    package var use: Use
    /// Its definition.
    package var means: String
    /// What it is shown with.
    package var shown: String
    /// What brings it up where it lies below others'; nil where nobody has said.
    package var path: String?

    private enum CodingKeys: String, CodingKey {
        case id, label, also, level, better, unit, use, means, shown, path
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        label = try container.decode(String.self, forKey: .label)
        also = try container.decodeIfPresent([String].self, forKey: .also) ?? []
        level = try container.decode(Int.self, forKey: .level)
        better = try container.decodeIfPresent(Goal.Direction.self, forKey: .better) ?? .up
        unit = try container.decodeIfPresent(String.self, forKey: .unit)
        use = try container.decodeIfPresent(Use.self, forKey: .use) ?? .headline
        means = try container.decode(String.self, forKey: .means)
        shown = try container.decode(String.self, forKey: .shown)
        path = try container.decodeIfPresent(String.self, forKey: .path)
    }
}
