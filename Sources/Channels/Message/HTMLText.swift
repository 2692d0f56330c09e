/// Text as HTML: marks around what has looks, and everything else as it is read.
enum HTMLText {
    /// The tags that a platform has for code and for bold, if it is not `b`.
    struct Tags {
        var bold = "b"
        var italic = "i"
        /// Nil where letters of one width cannot be had.
        var code: String?
    }

    static func text(_ text: RichText, _ tags: Tags) -> String {
        text.spans.enumerated().map { index, span in
            var html = indented(escaped(SafeText.inert(span.text)), isIndented: index == 0)
            if span.style.contains(.code) { html = tags.code.map { "<\($0)>\(html)</\($0)>" } ?? "`\(html)`" }
            if span.style.contains(.italic) { html = "<\(tags.italic)>\(html)</\(tags.italic)>" }
            if span.style.contains(.bold) { html = "<\(tags.bold)>\(html)</\(tags.bold)>" }
            if let link = span.link { html = "<a href=\"\(escaped(link))\">\(html)</a>" }
            return html
        }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    private static func indented(_ html: String, isIndented: Bool) -> String {
        let blanks = isIndented ? html.prefix { $0 == " " }.count : 0
        return String(repeating: "\u{A0}", count: blanks) + html.dropFirst(blanks)
    }
}
