/// Lying bars: the points' names on the left, each figure in words behind its bar.
struct BarDrawing {
    private let chart: Chart
    /// The bars have the room that the names before them and the figures behind them leave.
    private let left: Double
    private let right: Double
    /// How wide a letter is.
    private static let letter = 8.2

    init(_ chart: Chart) {
        self.chart = chart
        let names = chart.points.map { min(23, $0.count) }.max() ?? 0
        let figures = chart.series.flatMap(\.labels).map { min(31, $0.count) }.max() ?? 0
        left = 16 + BarDrawing.letter * Double(names)
        right = 708 - BarDrawing.letter * Double(figures)
    }

    var drawn: Drawing {
        let isWhole = chart.series.flatMap(\.values).allSatisfy { $0.map { $0 == $0.rounded() } ?? true }
        let scale = Scale(upTo: chart.top, isWhole: isWhole)
        let rowHeight = 26.0 * Double(chart.series.count) + 12
        let top = chart.series.count > 1 ? 34.0 : 10
        let bottom = top + rowHeight * Double(chart.points.count)
        var parts = Drawing.legend(chart, y: 18)
        for tick in scale.ticks {
            let x = place(tick, scale)
            parts.append(SVGText.line(x, top, x, bottom, style: "g"))
            parts.append(SVGText.text(Scale.tick(tick), x, bottom + 20, .middle, style: "m"))
        }
        for (point, name) in chart.points.enumerated() {
            let y = top + rowHeight * Double(point) + 6
            parts.append(SVGText.text(SVGText.cut(name, 23), left - 10, y + (rowHeight - 12) / 2 + 5, .end))
            for (index, series) in chart.series.enumerated() {
                let y = y + 26 * Double(index)
                let end = series.values[point].map { place($0, scale) } ?? left
                if series.values[point] != nil {
                    parts.append(SVGText.bar(left, y + 3, end - left, 20, series: index))
                }
                parts.append(SVGText.text(SVGText.cut(series.labels[point], 31), right + 12, y + 18))
            }
        }
        if let mark = chart.mark {
            let x = place(mark.value, scale)
            parts.append(SVGText.line(x, top, x, bottom, style: "k"))
        }
        let target = chart.mark.map { "; the dashed line is the \($0.name)" } ?? ""
        parts.append(SVGText.text(chart.axis + target, left, bottom + 42, style: "m"))
        return Drawing(parts: parts, height: bottom + 52)
    }

    private func place(_ value: Double, _ scale: Scale) -> Double { left + (right - left) * scale.share(value) }
}
