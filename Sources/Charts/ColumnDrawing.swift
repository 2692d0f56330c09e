/// Standing bars over time, one series upon the other, the whole in words above each.
struct ColumnDrawing {
    private let chart: Chart
    private let left = 70.0
    private let right = 710.0
    private let floor = 260.0
    private let ceiling = 56.0

    init(_ chart: Chart) { self.chart = chart }

    var drawn: Drawing {
        let scale = Scale(upTo: chart.top)
        var parts = Drawing.legend(chart, y: 18)
        parts += scale.rungs(from: left, to: right) { height($0, scale) }
        let slot = (right - left) / Double(chart.points.count)
        let width = min(90, slot * 0.6)
        for (point, name) in chart.points.enumerated() {
            let middle = left + slot * (Double(point) + 0.5)
            var sum = 0.0
            for (index, series) in chart.series.enumerated() {
                guard let value = series.values[point], value > 0 else { continue }
                let below = height(sum, scale)
                sum += value
                let y = height(sum, scale)
                parts.append(SVGText.bar(middle - width / 2, y, width, below - y, series: index))
                if below - y > 20 || chart.series.count == 1 {
                    let y = chart.series.count == 1 ? y - 6 : (y + below) / 2 + 5
                    parts.append(label(series.labels[point], middle, y))
                } else {
                    parts.append(SVGText.text(series.labels[point], middle + width / 2 + 4, (y + below) / 2 + 5))
                }
            }
            parts.append(SVGText.text(name, middle, floor + 22, .middle))
        }
        parts.append(SVGText.text("\(chart.axis), by \(chart.base.lowercased())", left, floor + 46, style: "m"))
        return Drawing(parts: parts, height: floor + 56)
    }

    /// Above a lone column as it is; inside one of several in the colour of the paper.
    private func label(_ text: String, _ x: Double, _ y: Double) -> String {
        SVGText.text(text, x, y, .middle, style: chart.series.count == 1 ? "t" : "p")
    }

    private func height(_ value: Double, _ scale: Scale) -> Double { floor - (floor - ceiling) * scale.share(value) }
}
