import Charts

/// What `page.html.mustache` shows: the frame of every page, ours and a customer's.
struct WebPage: Sendable {
    static let file = "page.html.mustache"

    /// A colour of a series in the dark.
    struct Series: Sendable {
        /// From 1.
        let number: Int
        let colour: String
    }

    let title: String
    let company: String
    let logo: String?
    let font: String
    let light: DocumentStyle.Colours
    let dark: DocumentStyle.Colours
    let darkSeries: [Series]
    let isDeck: Bool
    /// Checked HTML.
    let body: String
    /// A word at the foot; nil for none.
    let note: String?

    static let sample: WebPage = {
        let colours = DocumentStyle.Colours(ink: "i", muted: "m", paper: "p", line: "l", accent: "a", series: ["s"])
        return WebPage(
            title: "t", company: "c", logo: "l", font: "f", light: colours, dark: colours,
            darkSeries: [Series(number: 1, colour: "c")], isDeck: true, body: "b", note: "n")
    }()
}
