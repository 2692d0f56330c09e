package import Days

/// One line of the answer to "why is it 85?".
package struct HealthLine: Hashable, Sendable {
    package var factor: HealthFactor
    /// 0 to 100; nil where nothing is known.
    package var score: Double?
    /// Its share of the index in per cent, after missing factors gave theirs away.
    package var share: Double
    /// Points of the index that it brings: score × share.
    package var points: Double
    /// The figures behind it, or why there are none.
    package var figures: String?
    package var asOf: Day?
    package var isStale: Bool

    /// `depth of usage 92 × 20% = 18.4 (core modules 92%, 40 of 42 seats; 8 Mar)`.
    package func words(on today: Day) -> String {
        guard let score else { return "\(factor.label): not known" + (figures.map { " (\($0))" } ?? "") }
        let day = asOf.map { $0 == today ? "today" : $0.shortWords(on: today) + (isStale ? ", old" : "") }
        let note = [figures, day].compactMap(\.self).joined(separator: "; ")
        let tail = note.isEmpty ? "" : " (\(note))"
        return "\(factor.label) \(Figures.plain(score)) × \(Figures.plain(share))% = \(Figures.plain(points))\(tail)"
    }
}
