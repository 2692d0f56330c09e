/// What people typed, as Slack writes it down: `&amp;` for `&`, and mentions, channels and links in angle brackets.
enum SlackTyped {
    /// The text as the person saw it: `<@U1|dana>` is `@dana`, `<#C1|cs>` is `#cs`, a link is its words.
    static func plain(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            plain += rest[..<open]
            plain += shown(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return unescaped(plain + rest)
    }

    /// The text behind a mention of the bot, with which it begins: `<@U1> prep acme` is `prep acme`.
    static func withoutMention(_ text: String) -> String {
        let text = text.drop(while: \.isWhitespace)
        guard text.hasPrefix("<@"), let close = text.firstIndex(of: ">") else { return String(text) }
        return String(text[text.index(after: close)...].drop { $0.isWhitespace || $0 == ":" || $0 == "," })
    }

    private static func shown(_ reference: Substring) -> Substring {
        let parts = reference.split(separator: "|", maxSplits: 1)
        guard let target = parts.first else { return "" }
        let label = parts.count == 2 ? parts[1] : nil
        return switch target.first {
        case "@": "@" + (label ?? target.dropFirst())
        case "#": "#" + (label ?? target.dropFirst())
        case "!": "@" + (label ?? target.dropFirst())
        default: label ?? (target.hasPrefix("mailto:") ? target.dropFirst(7) : target)
        }
    }

    /// The three that Slack escapes, the ampersand last so that `&amp;lt;` stays `&lt;`.
    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
