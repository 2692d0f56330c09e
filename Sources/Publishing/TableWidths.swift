/// Tables of Markdown with dashes below their heads that are in proportion to what their columns hold.
///
/// Pandoc takes the widths of a document's columns from the dashes; a page of HTML finds its own, and slides have
/// ``SlideTable``.
enum TableWidths {
    static func proportioned(_ markdown: String) -> String {
        PipeTable.replaced(in: markdown) { table in
            let columns = zip(table.marks, table.widths).map { mark, width in
                (mark.hasPrefix(":") ? ":" : "") + String(repeating: "-", count: width)
                    + (mark.hasSuffix(":") ? ":" : "")
            }
            return [table.lines[0], "| " + columns.joined(separator: " | ") + " |"] + table.lines[2...]
        }
    }
}
