extension Chart {
    /// The chart as one SVG element, without a blank line, 720 units wide.
    ///
    /// Colours stand in classes `s1` … `s7`, `t` (text), `m` (lesser text), `g` (grid), `k` (the mark), so that a page's
    /// style sheet can set others, for a dark screen say.
    ///
    /// - Parameter id: Tells its title and its description from those of other charts on the page.
    package func svg(id: String, _ palette: Palette) -> String {
        let drawing =
            switch form {
            case .bars: BarDrawing(self).drawn
            case .columns: ColumnDrawing(self).drawn
            case .line: LineDrawing(self).drawn
            }
        let lines =
            [
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
                    + "viewBox=\"0 0 720 \(SVGText.number(drawing.height))\" aria-labelledby=\"\(id)-t \(id)-d\">",
                "<title id=\"\(id)-t\">\(SVGText.escaped(title))</title>",
                "<desc id=\"\(id)-d\">\(SVGText.escaped(words))</desc>",
                "<style>\(style(palette))</style>",
            ] + drawing.parts + ["</svg>"]
        return lines.joined(separator: "\n")
    }

    private func style(_ palette: Palette) -> String {
        let font = "font-family:'Liberation Sans',Arial,sans-serif;font-size:15px"
        let fills = series.indices.map { index in
            ".chart .s\(index + 1){fill:\(palette.colour(index));stroke:\(palette.paper)}"
                + ".chart .l\(index + 1){fill:none;stroke:\(palette.colour(index));stroke-width:3}"
        }
        return
            ".chart .t{fill:\(palette.ink);\(font)}.chart .p{fill:\(palette.paper);\(font)}.chart .m{fill:\(palette.muted);\(font)}"
            + ".chart .g{stroke:\(palette.muted);stroke-opacity:.3}"
            + ".chart .k{stroke:\(palette.ink);stroke-width:2;stroke-dasharray:6 4}" + fills.joined()
    }
}

/// Lines of SVG, and how high they are together.
struct Drawing {
    var parts: [String]
    var height: Double

    /// What each series is, a line of coloured squares above the drawing; nothing where there is one series.
    static func legend(_ chart: Chart, y: Double) -> [String] {
        guard chart.series.count > 1 else { return [] }
        var x = 0.0
        return chart.series.enumerated().flatMap { index, series in
            defer { x += 40 + Double(series.name.count) * 8.5 }
            return [SVGText.bar(x, y - 12, 14, 14, series: index), SVGText.text(series.name, x + 20, y)]
        }
    }
}
