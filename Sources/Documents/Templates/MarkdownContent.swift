import Mustache

/// Mustache's content type for Markdown: what stands in a variable stays text and never becomes markup.
///
/// `R&D` and `@here` stay as they are; a pipe does not open a table cell, a leading `#` no heading, a bracket no link.
struct MarkdownContent: MustacheContentType {
    /// The pragma that begins each of our templates.
    static let pragma = "{{% CONTENT_TYPE:MARKDOWN}}"

    /// Makes the pragma known; to be called before a template is read, any number of times.
    static func register() { MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN") }

    func escapeText(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let characters = Array(MarkdownContent.withoutControls(line))
        var escaped = ""
        for (index, character) in characters.enumerated() {
            if opensMarkup(at: index, in: characters) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// Escape sequences and other control characters reach no document.
    private static func withoutControls(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\t" })
        return String(kept)
    }

    private func opensMarkup(at index: Int, in text: [Character]) -> Bool {
        let before = index > 0 ? text[index - 1] : nil
        let after = index + 1 < text.count ? text[index + 1] : nil
        return switch text[index] {
        case "\\", "`", "*", "[", "]", "<", ">", "|": true
        case "_": !(before?.isWordCharacter ?? false && after?.isWordCharacter ?? false)
        case "~": index == 0 || after == "~"
        case "&": opensEntity(text[index...])
        case "#": index == 0 && endsWord(text.first { $0 != "#" })
        case "+", "-", "=": index == 0 && (endsWord(after) || after == text[index])
        case ".", ")": index > 0 && endsWord(after) && text[..<index].allSatisfy(\.isASCIIDigit)
        default: false
        }
    }

    private func endsWord(_ character: Character?) -> Bool { character?.isWhitespace ?? true }

    /// `&amp;` and `&#38;` would be read as one character.
    private func opensEntity(_ rest: ArraySlice<Character>) -> Bool {
        guard let end = rest.firstIndex(of: ";"), end - rest.startIndex > 1 else { return false }
        return rest[(rest.startIndex + 1)..<end].allSatisfy {
            $0 == "#" || ($0.isASCII && ($0.isLetter || $0.isNumber))
        }
    }
}

extension Character {
    fileprivate var isWordCharacter: Bool { isLetter || isNumber }
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
