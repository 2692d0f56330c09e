package import Charts

/// Pieces of HTML that are made here and not in a template.
package enum WebText {
    /// Text that stays text.
    package static func escaped(_ text: String) -> String {
        SVGText.escaped(text)
    }

    /// A chart with its title and source below; the drawing says all figures in words besides.
    package static func figure(_ id: String, _ chart: Chart, _ palette: Palette) -> String {
        """
        <figure tabindex="0">
        \(chart.svg(id: "chart-\(id)", palette))
        <figcaption>\(escaped(chart.title)). Source: \(escaped(chart.source))</figcaption>
        </figure>
        """
    }

    /// Coloured signs as discs that every font has; the word for what they mean stands beside them.
    package static func lamps(_ html: String) -> String {
        let lamps = [
            ("🟢", "green"), ("🟡", "yellow"), ("🟠", "yellow"), ("🔴", "red"), ("🔵", "blue"), ("⚪", "grey"),
        ]
        return lamps.reduce(html.replacing("✅", with: "✓")) { text, lamp in
            text.replacing(lamp.0, with: "<i class=\"lamp \(lamp.1)\" aria-hidden=\"true\">●</i>")
        }
    }
}
