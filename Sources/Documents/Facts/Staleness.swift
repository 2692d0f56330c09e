import Days
import Reviews

extension DocumentWords {
    /// `usage.csv, 8 Mar`; of a figure that is older than its kind may be, also how old it is.
    func source(_ provenance: Provenance, staleDays: Int?, on today: Day) -> String {
        say(
            .source,
            ["source": provenance.words(on: today), "stale": staleDays.map { Figures.count($0, "day") }])
    }
}

extension InternalFacts {
    /// The source and day of a figure, with its age where it is stale.
    func source(_ provenance: Provenance, _ kind: Playbook.Freshness, _ words: DocumentWords) -> String {
        let age = today - provenance.asOf
        let isStale = staleAfterDays[kind.rawValue].map { age > $0 } ?? false
        return words.source(provenance, staleDays: isStale ? age : nil, on: today)
    }
}
