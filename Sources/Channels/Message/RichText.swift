/// A line of text in stretches that look alike.
///
/// What stands in a stretch is text and never markup; each renderer writes it so that its platform takes it for text.
package struct RichText: Hashable, Sendable {
    /// Looks that can be combined.
    package struct Style: OptionSet, Hashable, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
        package static let code = Style(rawValue: 4)
    }

    /// A stretch of one look.
    package struct Span: Hashable, Sendable {
        package var text: String
        package var style: Style
        /// Where a link leads: `http:`, `https:` or `mailto:`; nil for no link.
        package var link: String?
    }

    /// In order; no two neighbours look alike, and none is empty.
    package private(set) var spans: [Span] = []

    package init() {}

    package init(_ text: some StringProtocol, _ style: Style = [], link: String? = nil) {
        append(Span(text: String(text), style: style, link: link))
    }

    package init(_ spans: some Sequence<Span>) {
        for span in spans { append(span) }
    }

    package mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        if let last = spans.last, last.style == span.style, last.link == span.link {
            spans[spans.count - 1].text += span.text
        } else {
            spans.append(span)
        }
    }

    package mutating func append(_ text: some StringProtocol) {
        append(Span(text: String(text), style: [], link: nil))
    }

    package mutating func append(_ other: RichText) {
        for span in other.spans { append(span) }
    }

    package static func + (a: RichText, b: RichText) -> RichText { RichText(a.spans + b.spans) }

    /// The same with more looks on every stretch.
    package func with(_ style: Style) -> RichText {
        RichText(spans.map { Span(text: $0.text, style: $0.style.union(style), link: $0.link) })
    }

    package var isEmpty: Bool { spans.isEmpty }

    /// The text alone.
    package var plain: String { spans.map(\.text).joined() }

    /// The text as one would type it without looks: code in back quotes, the address of a link behind its words.
    package var typed: String {
        spans.map { span in
            let text = span.style.contains(.code) ? "`\(span.text)`" : span.text
            return span.link.map { $0 == span.text || $0 == "mailto:\(span.text)" ? text : "\(text) (\($0))" } ?? text
        }.joined()
    }

    /// Texts with line ends between them.
    package static func lines(_ lines: [RichText]) -> RichText {
        lines.enumerated().reduce(into: RichText()) { whole, line in
            if line.offset > 0 { whole.append("\n") }
            whole.append(line.element)
        }
    }
}
