import Conversation

/// Text as Slack takes it; https://api.slack.com/reference/surfaces/formatting.
enum SlackText {
    /// A text object for a section or a context.
    ///
    /// mrkdwn has no way to write a `*` that is only a star. Where the text has a sign that would be taken for markup it
    /// goes as `plain_text`, and loses its bold.
    static func object(_ text: RichText) -> Value {
        if text.spans.contains(where: { !$0.style.isEmpty || $0.link != nil }), let marked = mrkdwn(text) {
            return ["type": "mrkdwn", "text": .string(marked), "verbatim": true]
        }
        return plain(text.typed)
    }

    static func plain(_ text: String) -> Value {
        ["type": "plain_text", "text": .string(SafeText.inert(text)), "emoji": false]
    }

    /// What shows in notifications, and where blocks cannot be shown.
    static func fallback(_ text: String) -> String { escaped(text) }

    /// How long Slack takes a text to be, whichever way it goes.
    static func length(_ text: RichText) -> Int {
        max(SafeText.inert(text.typed).utf16.count, mrkdwn(text)?.utf16.count ?? 0)
    }

    /// Lines in letters of one width.
    static func code(_ text: String) -> Value {
        guard !text.contains("```") else { return plain(text) }
        return ["type": "mrkdwn", "text": .string("```\(escaped(text))```"), "verbatim": true]
    }

    /// The text in mrkdwn; nil where a part of it would be taken for markup that it is not.
    private static func mrkdwn(_ text: RichText) -> String? {
        var result = ""
        for (index, span) in text.spans.enumerated() {
            let before = index > 0 ? text.spans[index - 1].text.last : nil
            let after = index + 1 < text.spans.count ? text.spans[index + 1].text.first : nil
            guard let part = mrkdwn(span, before: before, after: after) else { return nil }
            result += part
        }
        return result
    }

    private static func mrkdwn(_ span: RichText.Span, before: Character?, after: Character?) -> String? {
        if span.style.contains(.code) {
            if span.text.contains("`") || span.text.contains(where: \.isNewline) { return nil }
        } else if isMarkup(span.text, before: before) {
            return nil
        }
        if let link = span.link {
            return span.text.contains("|") ? nil : "<\(address(link))|\(escaped(span.text))>"
        }
        var marks = ""
        if span.style.contains(.bold) { marks += "*" }
        if span.style.contains(.italic) { marks += "_" }
        if span.style.contains(.code) { marks += "`" }
        guard !marks.isEmpty else { return escaped(span.text) }
        // Marks count at the edges of words only, and not around blanks.
        let head = span.text.prefix(while: \.isWhitespace)
        let tail = String(span.text.dropFirst(head.count).reversed().prefix(while: \.isWhitespace).reversed())
        let core = span.text.dropFirst(head.count).dropLast(tail.count)
        if core.isEmpty { return span.text }
        if head.isEmpty && before?.isWordCharacter ?? false || tail.isEmpty && after?.isWordCharacter ?? false {
            return nil
        }
        return head + marks + escaped(String(core)) + String(marks.reversed()) + tail
    }

    /// Whether Slack would find in the text marks of bold, italics, strokes, code or a quotation.
    private static func isMarkup(_ text: String, before: Character?) -> Bool {
        guard text.utf8.contains(where: { "`*_~>".utf8.contains($0) }) else { return false }
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let previous = index > 0 ? characters[index - 1] : before
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            switch character {
            case "`": return true
            case "*", "_", "~":
                if !(previous?.isWordCharacter ?? false && next?.isWordCharacter ?? false) { return true }
            case ">" where previous?.isNewline ?? true: return true
            default: continue
            }
        }
        return false
    }

    private static func address(_ link: String) -> String { link.replacing("&", with: "&amp;") }

    private static func escaped(_ text: String) -> String {
        let text = SafeText.inert(text)
        guard text.utf8.contains(where: { "&<>".utf8.contains($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
