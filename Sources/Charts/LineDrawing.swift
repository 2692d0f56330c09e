/// Lines over time, a mark of its own shape at each figure of a series, its last figure in words.
struct LineDrawing {
    private let chart: Chart
    private let left = 70.0
    private let right = 640.0
    private let floor = 190.0
    private let ceiling = 40.0

    init(_ chart: Chart) { self.chart = chart }

    var drawn: Drawing {
        let scale = Scale(upTo: chart.top)
        var parts = Drawing.legend(chart, y: 18)
        parts += scale.rungs(from: left, to: right) { height($0, scale) }
        if let mark = chart.mark {
            let y = height(mark.value, scale)
            parts.append(SVGText.line(left, y, right, y, style: "k"))
            parts.append(SVGText.text(mark.name, right + 8, y + 5, style: "m"))
        }
        // With many points only some are named: seven names fit side by side.
        let every = (chart.points.count + 6) / 7
        for (point, name) in chart.points.enumerated()
        where point.isMultiple(of: every) || point == chart.points.count - 1 {
            parts.append(SVGText.text(name, across(point), floor + 22, .middle))
        }
        for (index, series) in chart.series.enumerated() { parts += line(series, index, scale) }
        parts.append(SVGText.text("\(chart.axis), by \(chart.base.lowercased())", left, floor + 46, style: "m"))
        return Drawing(parts: parts, height: floor + 56)
    }

    private func line(_ series: Chart.Series, _ index: Int, _ scale: Scale) -> [String] {
        let known = series.values.indices.compactMap { point in
            series.values[point].map { (point: point, x: across(point), y: height($0, scale)) }
        }
        let path = known.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
        let dash = ["", "8 4", "2 4", "12 4 2 4", "4 4", "16 4", "6 2 2 2"][index]
        var parts = ["<polyline class=\"l\(index + 1)\" points=\"\(path)\" stroke-dasharray=\"\(dash)\"/>"]
        for place in known { parts.append(shape(place.x, place.y, index)) }
        for place in [known.first, known.last].compactMap(\.self)
        where place.point == known.last?.point || known.count > 1 {
            parts.append(SVGText.text(series.labels[place.point], place.x, label(place.y, scale), .middle))
        }
        return parts
    }

    /// Above its figure, or below it where the mark's line would run through it.
    private func label(_ y: Double, _ scale: Scale) -> Double {
        let mark = chart.mark.map { y - height($0.value, scale) } ?? 0
        return (4...32).contains(mark) ? y + 24 : y - 12
    }

    /// A disc, a square or a diamond.
    private func shape(_ x: Double, _ y: Double, _ index: Int) -> String {
        switch index % 3 {
        case 0:
            "<circle class=\"s\(index + 1)\" cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y))\" r=\"6\"/>"
        case 1: SVGText.bar(x - 5, y - 5, 10, 10, series: index)
        default:
            "<path class=\"s\(index + 1)\" d=\"M\(SVGText.number(x)) \(SVGText.number(y - 7))l7 7l-7 7l-7-7z\"/>"
        }
    }

    private func across(_ point: Int) -> Double {
        chart.points.count == 1
            ? (left + right) / 2 : left + 30 + (right - left - 60) * Double(point) / Double(chart.points.count - 1)
    }

    private func height(_ value: Double, _ scale: Scale) -> Double { floor - (floor - ceiling) * scale.share(value) }
}
