/// The slides of all decks, checked, to be put together by a segment's plan.
struct DeckTemplate: Sendable {
    /// Where slides are, below `documents`.
    static let folder = "deck/"

    private let slides: [String: DocumentTemplate<DeckPage>]

    /// - Throws: ``DocumentError`` for the first slide that is broken or names what no deck has.
    init(from templates: [String: String]) throws(DocumentError) {
        var slides: [String: DocumentTemplate<DeckPage>] = [:]
        for (path, text) in templates.sorted(by: { $0.key < $1.key }) {
            guard let name = DeckTemplate.name(path) else { continue }
            slides[name] = try DocumentTemplate(file: path, text: text)
        }
        self.slides = slides
    }

    /// What the slides are called.
    var names: Set<String> { Set(slides.keys) }

    /// The slide's name of a path such as `deck/goals.md.mustache`; nil for what is no slide.
    static func name(_ path: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(".md.mustache") else { return nil }
        return String(path.dropFirst(folder.count).dropLast(".md.mustache".count))
    }

    func render(_ page: DeckPage, _ template: DeckPlan.Template) -> String {
        (template.slides + template.appendix).compactMap { slides[$0]?.render(page) }.joined(separator: "\n")
    }
}
