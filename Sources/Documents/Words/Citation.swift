import Days
import Reviews

extension Provenance {
    /// `churnguard.csv, 8 Mar`: each figure in our own documents carries it.
    func words(on today: Day) -> String { "\(source), \(asOf.shortWords(on: today))" }
}
