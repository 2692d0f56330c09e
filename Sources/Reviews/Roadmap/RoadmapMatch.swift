/// What of the roadmap has to do with one customer (domain.md C27).
package struct RoadmapMatch: Sendable {
    private let plan: Playbook.RoadmapPlan
    private let requests: [FeatureRequest]
    private let problems: [(text: String, words: Set<String>)]

    /// - Parameters:
    ///   - requests: Those of the account.
    ///   - spiced: What the account told us, the newest version counts.
    package init(requests: [FeatureRequest], spiced: [SPICEDVersion], goals: [Goal], plan: Playbook.RoadmapPlan) {
        self.plan = plan
        self.requests = requests.filter(\.isOpen)
        let told = SPICEDHistory(spiced).current
        let texts = (told?.pain ?? []) + (told?.impact ?? []) + goals.filter(\.isOpen).map(\.statement)
        problems = texts.map { ($0, plan.subject(of: $0)) }
    }

    /// Why an item is worth telling them; nil where nothing links it to a problem of theirs (L27).
    package func reason(for item: RoadmapItem) -> RoadmapReason? {
        if let request = request(for: item) { return .asked(request) }
        let solved = item.solves.reduce(into: plan.subject(of: item.what)) { $0.formUnion(plan.subject(of: $1)) }
        return problems.first { !$0.words.isDisjoint(with: solved) }.map { .problem($0.text) }
    }

    /// The request that an item answers: the one that names it, else one with all of its words.
    package func request(for item: RoadmapItem) -> FeatureRequest? {
        requests.first { $0.roadmapItem == item.id } ?? requests.first { $0.isAbout(item, plan) }
    }
}

/// Why something of the roadmap is worth telling a customer.
package enum RoadmapReason: Hashable, Sendable {
    /// They asked for it.
    case asked(FeatureRequest)
    /// It answers a problem or a goal, in their words.
    case problem(String)
}

extension FeatureRequest {
    /// Whether the words of the shorter name are all in the other.
    package func isAbout(_ item: RoadmapItem, _ plan: Playbook.RoadmapPlan) -> Bool {
        plan.isSame(what, item.what)
    }

    /// Whether another account asks for the same.
    package func isAlike(_ other: FeatureRequest, _ plan: Playbook.RoadmapPlan) -> Bool {
        if let item = roadmapItem, item == other.roadmapItem { return true }
        return plan.isSame(what, other.what)
    }

    /// The ids of the other accounts that ask for the same, each once, in order.
    package func others(among requests: [FeatureRequest], _ plan: Playbook.RoadmapPlan) -> [String] {
        Set(requests.filter { $0.isOpen && $0.account != account && isAlike($0, plan) }.map(\.account)).sorted()
    }
}

extension Playbook.RoadmapPlan {
    /// Whether two names mean the same: all words of the shorter one are in the other.
    package func isSame(_ one: String, _ other: String) -> Bool {
        let (a, b) = (subject(of: one), subject(of: other))
        return !a.isEmpty && !b.isEmpty && (a.isSubset(of: b) || b.isSubset(of: a))
    }
}
