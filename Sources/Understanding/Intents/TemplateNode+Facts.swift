extension TemplateNode {
    /// How many words and slots must be said at least.
    var leastUnits: Int {
        switch self {
        case .word, .slot: 1
        case .sequence(let nodes): nodes.reduce(0) { $0 + $1.leastUnits }
        case .choice(let nodes): nodes.map(\.leastUnits).min() ?? 0
        case .optional: 0
        }
    }

    /// Words of which every match has at least one, the rarest such set; empty where there is none.
    ///
    /// They decide which templates are tried on a text at all, so that reading does not depend on their number.
    ///
    /// - Parameter counts: How many templates have each word.
    func requiredWords(_ counts: [String: Int]) -> Set<String> {
        switch self {
        case .word(let text): [text]
        case .slot, .optional: []
        case .sequence(let nodes):
            nodes.map { $0.requiredWords(counts) }.filter { !$0.isEmpty }
                .map { (words: $0, weight: $0.reduce(0) { $0 + counts[$1, default: 0] }) }
                .min { $0.weight < $1.weight }?.words ?? []
        case .choice(let nodes):
            TemplateNode.union(nodes.map { $0.requiredWords(counts) })
        }
    }

    private static func union(_ sets: [Set<String>]) -> Set<String> {
        sets.contains { $0.isEmpty } ? [] : sets.reduce(into: []) { $0.formUnion($1) }
    }

    /// Every word that may be said.
    var words: Set<String> {
        switch self {
        case .word(let text): [text]
        case .slot: []
        case .optional(let node): node.words
        case .sequence(let nodes), .choice(let nodes): nodes.reduce(into: []) { $0.formUnion($1.words) }
        }
    }

    /// Ways to say it, the fullest first, at most `limit`.
    func expansions(limit: Int) -> [[TemplateNode]] {
        switch self {
        case .word, .slot: return [[self]]
        case .optional(let node): return Array((node.expansions(limit: limit) + [[]]).prefix(limit))
        case .choice(let nodes):
            let share = max(1, limit / max(1, nodes.count))
            return Array(nodes.flatMap { $0.expansions(limit: share) }.prefix(limit))
        case .sequence(let nodes):
            var all: [[TemplateNode]] = [[]]
            for node in nodes {
                let parts = node.expansions(limit: limit)
                // Each part varies in turn: the first ways of all parts, then the second ways …
                var next: [[TemplateNode]] = []
                for (place, part) in parts.enumerated() {
                    for (order, start) in all.enumerated() where order == 0 || place == 0 || next.count < limit {
                        next.append(start + part)
                    }
                }
                all = Array(next.prefix(limit))
            }
            return all
        }
    }
}

extension TemplateNode {
    /// One way to say it, with the names of slots in their places.
    var spoken: String {
        switch self {
        case .word(let text): text
        case .slot(let name, let kind): TemplateNode.sample(kind) ?? name
        case .optional(let node): node.spoken
        case .choice(let nodes): nodes.first?.spoken ?? ""
        case .sequence(let nodes): nodes.map(\.spoken).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    static let person = "sarah"
    static let account = "acme"

    private static func sample(_ kind: Entity.Kind?) -> String? {
        switch kind {
        case .date: "16 june"
        case .duration: "two weeks"
        case .money: "$50"
        case .percent: "12%"
        case .number: "3"
        case .email: "a@b.co"
        case .person: TemplateNode.person
        case .account: TemplateNode.account
        case nil: nil
        }
    }
}
