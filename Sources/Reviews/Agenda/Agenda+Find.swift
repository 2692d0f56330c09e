extension Agenda {
    /// What people call the sections of the template.
    private static let names: [AgendaItem.Section: Set<String>] = [
        .opening: ["opening", "open", "welcome", "intro", "introduction", "start"],
        .businessContext: ["goals", "goal", "context", "business", "check"],
        .valueReview: ["results", "result", "value", "impact", "roi", "review"],
        .strategicDiscussion: ["strategy", "strategic", "discussion", "future", "planning", "next90"],
        .risks: ["risks", "risk", "opportunities"],
        .actionPlanning: ["actions", "action", "steps", "commitments"],
        .close: ["close", "closing", "end", "date", "wrap"],
        .pause: ["break", "pause"],
    ]
    private static let fillers: Set<String> = ["the", "a", "part", "section", "our", "their", "and", "of", "for"]

    /// The sections that a name may mean: `results`, `strategy`, or words of a title. The best matches only.
    ///
    /// Two or more are a question to ask; none is a refusal.
    package func find(_ name: String) -> [Int] {
        let said = name.lowercased().words.filter { !Agenda.fillers.contains($0) }
        guard !said.isEmpty else { return [] }
        let scores = items.map { item -> Int in
            let title = item.title.lowercased().words
            if title == said { return 1_000 }
            let known = Agenda.names[item.section] ?? []
            return said.reduce(0) { $0 + (known.contains($1) ? 3 : 0) + (title.contains($1) ? 2 : 0) }
        }
        let best = scores.max() ?? 0
        return best == 0 ? [] : scores.indices.filter { scores[$0] == best }
    }
}
