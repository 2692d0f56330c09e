import Charts

/// A chart's place in Markdown: a fenced block of its name, with the chart in characters inside.
///
/// Where the Markdown becomes a page or a deck, the block makes room for the drawing.
package enum ChartFence {
    private static let opening = "```chart "
    private static let closing = "```"

    /// Nil where there is no chart.
    static func markdown(_ id: String, _ chart: Chart?) -> String? {
        chart.map { "\(opening)\(id)\n\($0.text())\n\(closing)" }
    }

    /// Markdown with something else in the place of each chart.
    ///
    /// - Parameter drawing: What stands for a chart of that name; nil leaves the block as it is.
    package static func replaced(in markdown: String, by drawing: (String) -> String?) -> String {
        var lines: [Substring] = []
        var rest = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst() {
            guard line.hasPrefix(opening), let end = rest.firstIndex(of: Substring(closing)),
                let drawn = drawing(String(line.dropFirst(opening.count)))
            else {
                lines.append(line)
                continue
            }
            lines += drawn.split(separator: "\n", omittingEmptySubsequences: false)
            rest = rest[(end + 1)...]
        }
        return lines.joined(separator: "\n")
    }
}
