package import Reviews

/// Which slides a deck has, by segment (S2 QBR Template Library).
package struct DeckPlan: Decodable, Hashable, Sendable {
    /// The slides of one segment's deck, by the names of their templates below `documents/deck`.
    package struct Template: Decodable, Hashable, Sendable {
        package let segment: Segment.ID
        package let slides: [String]
        package let appendix: [String]
    }

    /// More slides than this, the appendix included, are death by PowerPoint (S2; domain.md C09).
    package let slidesMax: Int
    /// The segment whose template is taken where an account's is unknown.
    package let otherwise: Segment.ID
    package let templates: [Template]

    private enum CodingKeys: String, CodingKey {
        case slidesMax = "slides_max"
        case otherwise, templates
    }

    /// The template of a segment.
    package func template(_ segment: Segment.ID?) -> Template? {
        templates.first { $0.segment == segment } ?? templates.first { $0.segment == otherwise }
    }

    /// Slides that show results; a customer's goals come before them (S0, DO NOT; domain.md C01).
    static let results: Set<String> = ["summary", "progress", "results", "value", "value-trend", "adoption"]

    func faults(slides known: Set<String>) -> [String] {
        var faults: [String] = []
        for template in templates {
            let path = "deck.templates.\(template.segment.rawValue)"
            if let unknown = (template.slides + template.appendix).first(where: { !known.contains($0) }) {
                faults.append("\(path): there is no slide '\(unknown)' in documents/deck; add it, or name another.")
            }
            let goals = template.slides.firstIndex(of: "goals") ?? template.slides.endIndex
            if let early = template.slides[..<goals].first(where: DeckPlan.results.contains) {
                faults.append("\(path): '\(early)' comes before 'goals'; a customer reads the goals first, so move it.")
            }
        }
        if !templates.contains(where: { $0.segment == otherwise }) {
            faults.append("deck.otherwise: no template is for '\(otherwise.rawValue)'; add one.")
        }
        return faults
    }
}
