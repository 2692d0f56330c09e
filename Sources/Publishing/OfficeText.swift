/// Markdown as office formats want it.
enum OfficeText {
    /// Signs that office fonts lack, as ones that they have.
    static func plain(_ markdown: String) -> String {
        ["🟢", "🟡", "🟠", "🔴", "🔵", "⚪"].reduce(markdown.replacing("✅", with: "✓")) { text, lamp in
            text.replacing(lamp, with: "●")
        }
    }

    /// A deck's first heading and the line below it as its title slide; a document keeps them where they are.
    static func split(_ markdown: String, isDeck: Bool) -> (metadata: [String], body: String) {
        guard isDeck, markdown.hasPrefix("# ") else { return ([], markdown) }
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = lines.dropFirst()
        let end = rest.firstIndex { $0.hasPrefix("## ") } ?? rest.endIndex
        let subtitle = rest[..<end].filter { !$0.isEmpty }.joined(separator: " ")
        let title = String(lines[0].dropFirst(2))
        return (
            ["title=\(title)", "subtitle=\(subtitle)"].map { $0.replacing("\\", with: "") },
            rest[end...].joined(separator: "\n")
        )
    }
}
