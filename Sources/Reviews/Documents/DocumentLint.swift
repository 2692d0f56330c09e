package import Days

/// What is doubtful about a document before it goes out.
package enum DocumentLint: Hashable, Sendable {
    /// More slides than anybody sits through (S2 Death by PowerPoint; domain.md C09).
    case tooLong(slides: Int, most: Int)
    /// The same agenda and the same objectives as last time (S2 One-size-fits-all, static slides).
    case sameAsLast(Day)
    /// Its points were drawn from the records and are in nobody's words (S2 What NOT to Automate; No quality check).
    case unreviewed

    /// As the checklist numbers it.
    package var code: String {
        switch self {
        case .tooLong: "L42"
        case .sameAsLast: "L19"
        case .unreviewed: "L41"
        }
    }

    /// - Parameters:
    ///   - slides: With the appendix; nil where it is no deck.
    ///   - most: How many a deck may have.
    ///   - review: The one that the document is about.
    ///   - last: The one held before it.
    ///   - takeaways: Points that somebody wrote; nil where the document has none.
    package static func lints(
        slides: Int?, most: Int, review: Review, last: Review?, takeaways: [String]?
    ) -> [DocumentLint] {
        var lints: [DocumentLint] = []
        if let slides, slides > most { lints.append(.tooLong(slides: slides, most: most)) }
        if let last, let day = last.heldAt, last.id != review.id, isSame(review, last) {
            lints.append(.sameAsLast(day))
        }
        if let takeaways, takeaways.isEmpty { lints.append(.unreviewed) }
        return lints
    }

    /// Section by section the same titles and lengths, and nothing that is this review's own.
    private static func isSame(_ review: Review, _ last: Review) -> Bool {
        guard !review.agenda.isEmpty, Set(review.objectives).isSubset(of: last.objectives) else { return false }
        return review.agenda.map { [$0.title, String($0.minutes)] }
            == last.agenda.map { [$0.title, String($0.minutes)] }
    }
}
