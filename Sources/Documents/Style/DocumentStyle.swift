package import Charts

/// How our documents look, which slides a deck has, and which figures a customer sees: `documents/style.yaml`.
package struct DocumentStyle: Decodable, Hashable, Sendable {
    package let brand: Brand
    package let deck: DeckPlan
    /// What a customer may see of the metrics, in the order of their weight (S2 Metrics Hierarchy); others stay ours.
    package let metrics: [Metric]

    /// Who we are, and our colours.
    package struct Brand: Decodable, Hashable, Sendable {
        package let company: String
        /// An SVG drawing as text; nil for none.
        package let logo: String?
        /// As CSS names fonts.
        package let font: String
        /// As an office program names one.
        package let officeFont: String
        package let light: Colours
        package let dark: Colours

        private enum CodingKeys: String, CodingKey {
            case company, logo, font
            case officeFont = "office_font"
            case light, dark
        }
    }

    /// Colours as CSS writes them: `#0f5f73`.
    package struct Colours: Decodable, Hashable, Sendable {
        package let ink: String
        package let muted: String
        package let paper: String
        package let line: String
        package let accent: String
        /// Of the series of a chart, seven at most; a colour-blind reader tells them apart.
        package let series: [String]

        /// What a chart is drawn with.
        package var palette: Palette { Palette(ink: ink, muted: muted, paper: paper, series: series) }
    }

    /// A figure that a customer may see.
    package struct Metric: Decodable, Hashable, Sendable {
        /// As the records name it: `monthly_active_users`.
        package let metric: String
        package let label: String
        /// Shares of 1 are shown as per cent.
        package let isShare: Bool?

        private enum CodingKeys: String, CodingKey {
            case metric, label
            case isShare = "is_share"
        }
    }

    /// What does not add up, each beginning with the path of its key.
    package func faults(slides: Set<String>) -> [String] {
        var faults: [String] = []
        for (name, colours) in [("light", brand.light), ("dark", brand.dark)] {
            let all = [colours.ink, colours.muted, colours.paper, colours.line, colours.accent] + colours.series
            if let bad = all.first(where: { $0.wholeMatch(of: /#[0-9A-Fa-f]{6}/) == nil }) {
                faults.append("brand.\(name): '\(bad)' is no colour; write it as #0f5f73.")
            }
            if !(1...Chart.seriesMax).contains(colours.series.count) {
                faults.append("brand.\(name).series: there are \(colours.series.count) colours; give one to seven.")
            }
        }
        return faults + deck.faults(slides: slides)
    }
}
