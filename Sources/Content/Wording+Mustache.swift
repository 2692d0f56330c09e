public import Conversation
import Mustache

extension Wording {
    /// Words with mustache tags. They are text, not HTML: "R&D" stays "R&D".
    ///
    /// - Throws: What mustache says of a broken tag.
    public init(mustache text: String) throws {
        var text = text
        while text.last?.isNewline ?? false { text.removeLast() }
        guard text.contains("{{") else {
            self.init(text)
            return
        }
        if let places = PlainPlaces(text) {
            self.init(source: text) { Wording.trimmed(places.text($0)) }
            return
        }
        // The pragma stands on a line of its own, so that a section that begins the text does too.
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + text)
        self.init(source: text) { Wording.trimmed(template.render($0.mustache ?? [String: Any]())) }
    }

    /// Without the empty lines that a place or a section with nothing in it leaves at the edges.
    private static func trimmed(_ text: String) -> String {
        guard text.first == "\n" || text.last == "\n" else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return kept.joined(separator: "\n")
    }
}

/// A value with members; by itself it is shown in its own words: `{{account}}`, `{{due}}`.
private struct MustacheObject: MustacheParent, MustacheCustomRenderable {
    private let members: [String: Value]

    init(_ members: [String: Value]) {
        self.members = members
    }

    func child(named name: String) -> Any? { members[name]?.mustache }

    var renderText: String { (members["text"] ?? members["name"] ?? members["id"])?.string ?? "" }

    var isNull: Bool { false }
}

extension Value {
    /// As mustache takes it; nil where a section should not be shown: null and the empty text.
    var mustache: Any? {
        switch self {
        case .null: nil
        case .bool(let flag): flag
        case .number(let number): Int(exactly: number).map { $0 as Any } ?? number
        case .string(let text): text.isEmpty ? nil : text
        case .list(let values): values.compactMap(\.mustache)
        case .object(let members): MustacheObject(members)
        }
    }
}
