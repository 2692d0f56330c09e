/// A picture of figures as plain values; ``svg(_:)`` and ``text(width:)`` draw it.
///
/// The axis and the unit are always named, every figure stands beside its mark in words, and what a series is shows by
/// its place, shape or dash as well as by its colour (S2 Data Visualization Best Practices).
package struct Chart: Codable, Hashable, Sendable {
    package enum Form: String, Codable, Sendable {
        /// One lying bar for each point; for comparing.
        case bars
        /// Standing bars, series upon series; for parts of a whole over time.
        case columns
        /// One line for each series; for a trend.
        case line
    }

    /// One row of figures, a value for each point; nil where nothing is known.
    package struct Series: Codable, Hashable, Sendable {
        package let name: String
        package let values: [Double?]
        /// What stands beside the mark: `48 h → 18 h`, `$26,000`; as many as values.
        package let labels: [String]

        package init(_ name: String, _ values: [Double?], labels: [String]) {
            self.name = name
            self.values = values
            self.labels = labels
        }
    }

    /// More series than this cannot be told apart (S2, bars: at most 7).
    package static let seriesMax = 7

    package let title: String
    package let form: Form
    /// What the figures are, with their unit: `% of the way from baseline to target`.
    package let axis: String
    /// What the points are: `Quarter`.
    package let base: String
    /// The points' names, in order.
    package let points: [String]
    package let series: [Series]
    /// A figure to reach, with its name: `(100, "target")`.
    package let mark: Mark?
    /// Where the figures come from, and as of when.
    package let source: String

    /// A figure that the others are held against.
    package struct Mark: Codable, Hashable, Sendable {
        package let value: Double
        package let name: String

        package init(_ value: Double, _ name: String) {
            self.value = value
            self.name = name
        }
    }

    /// Nil where there is no figure to draw, or more than ``seriesMax`` series.
    package init?(
        _ title: String, _ form: Form, axis: String, base: String, points: [String], series: [Series],
        mark: Mark? = nil, source: String
    ) {
        let isWhole = series.allSatisfy { $0.values.count == points.count && $0.labels.count == points.count }
        guard isWhole, series.count <= Chart.seriesMax, series.contains(where: { $0.values.contains { $0 != nil } })
        else { return nil }
        self.title = title
        self.form = form
        self.axis = axis
        self.base = base
        self.points = points
        self.series = series
        self.mark = mark
        self.source = source
    }

    /// Everything that it shows, in words, for who cannot see it.
    package var words: String {
        let rows = points.indices.flatMap { point in
            series.filter { $0.values[point] != nil }.map { row in
                [points[point], series.count > 1 ? row.name : nil, row.labels[point]].compactMap(\.self)
                    .joined(separator: ", ")
            }
        }
        let target = mark.map { "; \($0.name) at \(Scale.tick($0.value))" } ?? ""
        return "\(axis)\(target): \(rows.joined(separator: "; ")). \(source)"
    }
}
