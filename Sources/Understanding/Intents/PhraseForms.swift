/// The forms of an example phrase: what can be said for it, its options in and out.
package struct PhraseForms {
    private let parser: TemplateParser

    /// Forms of the phrases of an intent.
    package init(rules: [String: String], intent: String) {
        parser = TemplateParser(rules: rules, intent: intent)
    }

    /// Each form once, with the kinds of slots in their places: `prep {account}`; those of slots alone are left out.
    ///
    /// - Parameter limit: How many forms are made at most; a phrase of many options has more.
    /// - Throws: ``TemplateError`` where the phrase cannot be read.
    package func of(_ phrase: String, limit: Int = 32) throws(TemplateError) -> [String] {
        let node = try parser.parse(phrase)
        var seen: Set<String> = []
        return node.expansions(limit: limit).compactMap { nodes in
            guard nodes.contains(where: \.isWord) else { return nil }
            let form = nodes.map(\.form).joined(separator: " ")
            return seen.insert(form).inserted ? form : nil
        }
    }
}

extension TemplateNode {
    fileprivate var isWord: Bool { if case .word = self { true } else { false } }

    fileprivate var form: String {
        switch self {
        case .word(let text): text
        case .slot(let name, let kind): "{\(kind?.rawValue ?? name)}"
        default: ""
        }
    }
}
