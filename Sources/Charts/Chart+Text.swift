extension Chart {
    /// The chart in block characters, for a terminal and for Markdown: no line is wider than `width`, where the labels
    /// let it be.
    package func text(width: Int = 72) -> String {
        ([title, "(\(axis))"] + rows(width) + ["Source: \(source)"]).joined(separator: "\n")
    }

    private func rows(_ width: Int) -> [String] {
        switch form {
        case .bars, .columns: bars(width)
        case .line: lines(width)
        }
    }

    /// A bar for each point and series, its label behind it; the axis below.
    private func bars(_ width: Int) -> [String] {
        let scale = Scale(upTo: top)
        let names = points.flatMap { point in series.map { series.count > 1 ? "\(point), \($0.name)" : point } }
        let margin = names.map(\.count).max() ?? 0
        let widest = series.flatMap(\.labels).map(\.count).max() ?? 0
        let room = max(10, min(30, width - margin - widest - 4))
        var rows: [String] = []
        for (point, name) in points.enumerated() {
            for row in series {
                let label = series.count > 1 ? "\(name), \(row.name)" : name
                let bar = row.values[point].map { Chart.bar(scale.share($0), room) } ?? ""
                rows.append("\(Chart.padded(label, margin))  \(bar) \(row.labels[point])")
            }
        }
        let axis = Chart.padded("0", room - Scale.tick(scale.end).count) + Scale.tick(scale.end)
        return rows + [Chart.padded("", margin) + "  " + axis]
    }

    /// A row of eighths for each series, between its first and its last figure.
    private func lines(_ width: Int) -> [String] {
        let scale = Scale(upTo: top)
        let margin = series.map(\.name.count).max() ?? 0
        let rows = series.map { row in
            let blocks = row.values.map { $0.map { Chart.eighth(scale.share($0)) } ?? " " }.joined()
            let known = row.values.indices.filter { row.values[$0] != nil }
            let ends = [known.first, known.last].compactMap { $0.map { row.labels[$0] } }
            return "\(Chart.padded(row.name, margin))  \(blocks)  \(ends.joined(separator: " → "))"
        }
        let span = [points.first, points.last].compactMap(\.self).joined(separator: " to ")
        let target = mark.map { "; \($0.name) \(Scale.tick($0.value))" } ?? ""
        return rows + ["\(base): \(span); full height is \(Scale.tick(scale.end))\(target)"]
    }

    private static func bar(_ share: Double, _ room: Int) -> String {
        let eighths = Int((share * Double(room) * 8).rounded())
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + (eighths == 0 ? "▏" : rest)
    }

    private static func eighth(_ share: Double) -> String {
        ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][min(7, Int(share * 7.999))]
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The greatest figure, of all series at a point together where they stand on each other.
    var top: Double {
        let sums = points.indices.map { point in
            let values = series.compactMap { $0.values[point] }
            return form == .columns ? values.reduce(0, +) : values.max() ?? 0
        }
        return max(sums.max() ?? 0, mark?.value ?? 0)
    }
}
