import Testing

@testable import Documents

@Suite struct StyleTests {
    /// The share of light that a colour gives back (WCAG 2.2, relative luminance).
    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            // The power of 2.4 by the table of a straight line is near enough: the rule is at 4.5, ours lie above 4.7.
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// x to the power of 2.4, as x² times the fifth root of x².
    private static func power(_ x: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
        return x * x * root
    }

    private static func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    @Test func textAndChartsCanBeReadByDayAndByNight() throws {
        let brand = try Fixture.style().brand
        #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.01)
        for colours in [brand.light, brand.dark] {
            for text in [colours.ink, colours.muted, colours.accent] {
                #expect(Self.contrast(text, colours.paper) >= 4.5, "\(text) on \(colours.paper)")
            }
            for series in colours.series {
                #expect(Self.contrast(series, colours.paper) >= 3, "\(series) on \(colours.paper)")
            }
            #expect(colours.series.count == 7 && Set(colours.series).count == 7)
        }
    }

    @Test func aColourThatIsNoneIsNamedWithItsPlace() throws {
        let style = try Fixture.style()
        let brand = DocumentStyle.Brand(
            company: "c", logo: nil, font: "f", officeFont: "f",
            light: DocumentStyle.Colours(
                ink: "black", muted: "#555555", paper: "#ffffff", line: "#dddddd", accent: "#0f5f73", series: []),
            dark: style.brand.dark)
        let faults = DocumentStyle(brand: brand, deck: style.deck, metrics: []).faults(
            slides: Set(style.deck.templates.flatMap { $0.slides + $0.appendix }))
        #expect(
            faults == [
                "brand.light: 'black' is no colour; write it as #0f5f73.",
                "brand.light.series: there are 0 colours; give one to seven.",
            ])
    }
}
