package import Charts

/// A document to be published: Markdown, its charts, and whether it is a deck.
package struct Sheet: Sendable {
    package let markdown: String
    package let charts: [String: Chart]
    package let isDeck: Bool
    /// A word at the foot; nil for none.
    package let note: String?

    package init(_ document: CustomerDocument, isDeck: Bool = false) {
        markdown = document.markdown
        charts = document.charts
        self.isDeck = isDeck
        note = nil
    }

    /// - Parameter note: What tells everybody that it is ours alone.
    package init(_ document: InternalDocument, note: String) {
        markdown = document.markdown
        charts = document.charts
        isDeck = false
        self.note = note
    }

    /// The text of its first heading.
    package var title: String {
        let line = markdown.split(separator: "\n").first { $0.hasPrefix("# ") }
        return (line.map { String($0.dropFirst(2)) } ?? "").replacing("\\", with: "")
    }
}
