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
