/// One tag of a Mustache template, with its line.
struct TemplateTag: Hashable {
    enum Kind: Hashable { case variable, section, inverted, close, comment, unsupported }

    let kind: Kind
    /// Without a transform's parentheses; empty for a transform of the place in a list, such as `last()`.
    let name: String
    /// From 1.
    let line: Int

    /// The tags of a template, in order.
    ///
    /// Text that is no well-formed tag is left to Mustache's own parser, which reports it.
    static func scan(_ template: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var rest = template[...]
        while let opening = rest.firstRange(of: "{{") {
            line += rest[..<opening.lowerBound].count(where: \.isNewline)
            let inner = rest[opening.upperBound...]
            guard let closing = inner.firstRange(of: "}}") else { break }
            let text = inner[..<closing.lowerBound]
            tags.append(TemplateTag(text, line: line))
            line += text.count(where: \.isNewline)
            rest = inner[closing.upperBound...]
        }
        return tags
    }

    private init(_ text: Substring, line: Int) {
        let sigils: [Character: Kind] = [
            "#": .section, "^": .inverted, "/": .close, "!": .comment, "&": .variable, "{": .variable,
            ">": .unsupported, "<": .unsupported, "$": .unsupported, "=": .unsupported, "%": .unsupported,
        ]
        let kind = text.first.flatMap { sigils[$0] }
        self.kind = kind ?? .variable
        let body = (kind == nil ? text : text.dropFirst()).filter { !$0.isWhitespace && $0 != "}" }
        name =
            body.contains("(")
            ? String(body.drop { $0 != "(" }.filter { $0 != "(" && $0 != ")" && $0 != "\\" }) : String(body)
        self.line = line
    }
}
