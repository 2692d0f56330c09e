public import Conversation
import Mustache

extension Wording {
    /// Words with mustache tags.
    ///
    /// In Markdown a value is filled in so that it is shown as it is, whoever wrote it; only of `Value.markdown` the marks
    /// count. In plain text, "R&D" and "**" stay what they are.
    ///
    /// - Parameter isMarkdown: Whether the words are shown as Markdown; a button's label and a title are plain text.
    /// - Throws: What mustache says of a broken tag.
    public init(mustache text: String, isMarkdown: Bool = true) throws {
        var text = text
        while text.last?.isNewline ?? false { text.removeLast() }
        guard text.contains("{{") else {
            self.init(text, isMarkdown: isMarkdown)
            return
        }
        if let places = PlainPlaces(text) {
            self.init(source: text, isMarkdown: isMarkdown) {
                Wording.trimmed(places.text($0, isMarkdown: isMarkdown))
            }
            return
        }
        // The pragma stands on a line of its own, so that a section that begins the text does too.
        let type = FilledIn(isMarkdown: isMarkdown)
        MustacheContentTypes.register(type, named: type.name)
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(type.name) }}\n" + text)
        self.init(source: text, isMarkdown: isMarkdown) {
            Wording.trimmed(template.render($0.mustache ?? [String: Any]()))
        }
    }

    /// Without the empty lines that a place or a section with nothing in it leaves at the edges.
    private static func trimmed(_ text: String) -> String {
        guard text.first == "\n" || text.last == "\n" else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return kept.joined(separator: "\n")
    }
}

/// What mustache does to a value on its way into words.
private struct FilledIn: MustacheContentType {
    /// Goes before what is Markdown already: a character of nobody's script, which is taken out of all else.
    static let mark: Unicode.Scalar = "\u{F0000}"

    let isMarkdown: Bool
    var name: String { isMarkdown ? "WORDS-MARKDOWN" : "WORDS-TEXT" }

    func escapeText(_ text: String) -> String {
        if text.unicodeScalars.first == Self.mark { return String(text.unicodeScalars.dropFirst()) }
        return isMarkdown ? MarkdownText.escaped(text) : text
    }

    static func unmarked(_ text: String) -> String {
        guard text.unicodeScalars.contains(mark) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != mark }))
    }
}

/// A value with members; by itself it is shown in its own words: `{{account}}`, `{{due}}`.
private struct MustacheObject: MustacheParent, MustacheCustomRenderable {
    private let members: [String: Value]

    init(_ members: [String: Value]) {
        self.members = members
    }

    func child(named name: String) -> Any? { members[name]?.mustache }

    var renderText: String {
        let text = FilledIn.unmarked((members["text"] ?? members["name"] ?? members["id"])?.string ?? "")
        return members["markdown"] == true ? String(FilledIn.mark) + text : text
    }

    var isNull: Bool { false }
}

extension Value {
    /// As mustache takes it; nil where a section should not be shown: null and the empty text.
    var mustache: Any? {
        switch self {
        case .null: nil
        case .bool(let flag): flag
        case .number(let number): Int(exactly: number).map { $0 as Any } ?? number
        case .string(let text): text.isEmpty ? nil : FilledIn.unmarked(text)
        case .list(let values): values.compactMap(\.mustache)
        case .object(let members): self == .markdown("") ? nil : MustacheObject(members)
        }
    }
}
