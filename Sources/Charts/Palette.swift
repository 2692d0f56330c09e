/// The colours of a drawing, as CSS writes them.
package struct Palette: Codable, Hashable, Sendable {
    /// Text.
    package let ink: String
    /// Axes and lesser text.
    package let muted: String
    /// What lies behind: bars have a rim of it.
    package let paper: String
    /// One for each series, in order; at least one.
    package let series: [String]

    package init(ink: String, muted: String, paper: String, series: [String]) {
        self.ink = ink
        self.muted = muted
        self.paper = paper
        self.series = series
    }

    /// The colour of the series at a place; the last one where there are too few.
    func colour(_ index: Int) -> String { series.indices.contains(index) ? series[index] : series.last ?? ink }
}
