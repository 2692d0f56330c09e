import Conversation

/// Words in which each tag only names a value: `Back to {{title}}`. They are filled without a template, which takes
/// many times as long.
struct PlainPlaces: Sendable {
    private enum Part {
        case text(String)
        case place(String)
    }

    private var parts: [Part] = []

    /// Takes words apart; nil where a tag is more than a name: a section, a partial, a comment.
    init?(_ text: String) {
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return nil }
            let path = rest[open.upperBound..<close.lowerBound]
            guard path.first?.isLetter ?? false, path.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
            else { return nil }
            parts += [.text(String(rest[..<open.lowerBound])), .place(String(path))]
            rest = rest[close.upperBound...]
        }
        parts.append(.text(String(rest)))
    }

    /// The words with their places filled.
    ///
    /// - Parameter isMarkdown: Whether a value has its marks escaped, unless it is Markdown already.
    func text(_ scope: Value, isMarkdown: Bool) -> String {
        parts.reduce(into: "") { filled, part in
            switch part {
            case .text(let text): filled += text
            case .place(let path): filled += words(scope[path], isMarkdown: isMarkdown)
            }
        }
    }

    private func words(_ value: Value?, isMarkdown: Bool) -> String {
        switch value {
        case nil, .null: ""
        case .bool(let flag): "\(flag)"
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .string(let text): isMarkdown ? MarkdownText.escaped(text) : text
        case .object(let members):
            words(
                members["text"] ?? members["name"] ?? members["id"],
                isMarkdown: isMarkdown && members["markdown"] != true)
        case .list(let values): values.map { words($0, isMarkdown: isMarkdown) }.joined(separator: ", ")
        }
    }
}
