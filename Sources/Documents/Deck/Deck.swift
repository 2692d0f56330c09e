package import Reviews

/// A deck for a customer, and what whoever shows it should know.
package struct Deck: Sendable {
    package let document: CustomerDocument
    /// How many slides there are without the appendix, and in it.
    package let slides: Int
    package let appendix: Int
    /// What it has no figures for, each in a few words.
    package let missing: [String]
}

extension DocumentLibrary {
    /// The slides for a review: twelve by the segment's template, and an appendix (domain.md C09).
    ///
    /// It is made for the meeting, in which the goals are checked on a slide before any result; the plan is refused
    /// where it is not so.
    package func deck(_ facts: CustomerFacts, for segment: Segment.ID?) -> Deck {
        let charts = facts.charts(words)
        let page = DeckPage(facts, company: style.brand.company, charts: charts, words)
        guard let template = style.deck.template(segment) else {
            return Deck(document: CustomerDocument(""), slides: 0, appendix: 0, missing: page.missing)
        }
        return Deck(
            document: CustomerDocument(deckTemplate.render(page, template), charts: charts),
            slides: template.slides.count, appendix: template.appendix.count, missing: page.missing)
    }
}
