/// A part of a message, as a platform may have a form of its own for it.
package enum Block: Hashable, Sendable {
    /// Lines that belong together.
    case text([RichText])
    case heading(RichText)
    case list([ListItem])
    case quote([RichText])
    /// Lines to be shown as they are, in letters of one width.
    case code(String)
    case table(Table)
    /// What is called what: `**Owner:** Ravi`, one a line.
    case fields([Field])
    /// A line in italics at the end, for what is only worth a glance.
    case footer(RichText)
    case rule
    /// An empty line.
    case gap

    /// One line of a list.
    package struct ListItem: Hashable, Sendable {
        /// How many blanks stand before it: two or more for a list within a list.
        package var indent: Int
        /// `1.` or `2)`; nil for a bullet.
        package var number: String?
        package var text: RichText

        /// The item as a line of text: `• CSAT`.
        package var line: RichText {
            RichText(String(repeating: " ", count: indent) + (number ?? "•") + " ") + text
        }
    }

    /// A name and what goes by it.
    package struct Field: Hashable, Sendable {
        /// Without the colon.
        package var label: String
        package var value: RichText

        /// The field as a line of text: **Owner:** Ravi.
        package var line: RichText { RichText(label + ":", .bold) + RichText(" ") + value }
    }

    /// Rows under a header.
    package struct Table: Hashable, Sendable {
        package var header: [RichText]
        /// Each with as many cells as the header has.
        package var rows: [[RichText]]
        /// For each column, whether it is set to the right.
        package var isRight: [Bool]
    }

    /// The block as lines of text, for platforms without a form for it; none for a rule or a gap, which end a text, and
    /// for code and tables, which need letters of one width.
    package var lines: [RichText]? {
        switch self {
        case .text(let lines): lines
        case .heading(let text): [text.with(.bold)]
        case .list(let items): items.map(\.line)
        case .quote(let lines): lines.map { RichText("│ ") + $0 }
        case .fields(let fields): fields.map(\.line)
        case .footer(let text): [text.with(.italic)]
        case .code, .table, .rule, .gap: nil
        }
    }
}
