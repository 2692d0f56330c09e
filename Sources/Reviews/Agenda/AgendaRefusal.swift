/// Why an agenda cannot be changed like that.
package enum AgendaRefusal: Error, Hashable, Sendable {
    /// S0: goals are checked in every review.
    case goalCheckStays
    /// S0: goals before results, and no celebration before them.
    case goalsBeforeResults(section: String)
    case noSuchSection
    case tooFewMinutes(section: String, minutes: Int)
    case noRoom(section: String, missing: Int)
    case length(minutes: Int)
    case emptyTitle
}

extension AgendaRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .goalCheckStays:
            "The goal check stays: results mean nothing before we know the goals still hold; rename or shorten it instead."
        case .goalsBeforeResults(let section):
            "'\(section)' looks back, so it comes after the goal check; put it further down."
        case .noSuchSection: "The agenda has no such section; name one of those on it."
        case .tooFewMinutes(let section, let minutes):
            "'\(section)' cannot take \(minutes) minutes; give 1 or more, or drop it."
        case .noRoom(let section, let missing):
            "'\(section)' is \(Figures.count(missing, "minute")) too long for the meeting; shorten another section first."
        case .length(let minutes): "A meeting of \(minutes) minutes cannot be planned; take 15 to 240."
        case .emptyTitle: "A section needs a title; say what it is about."
        }
    }
}
