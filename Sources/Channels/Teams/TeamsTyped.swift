/// What people typed, as Teams writes it down: a mention as `<at>QBR</at>`, some signs as HTML's entities.
enum TeamsTyped {
    /// The text behind the mention of the bot, as the person saw it: `<at>QBR</at>&nbsp;prep R&amp;D` is `prep R&D`.
    ///
    /// A command may lack its slash, which clients keep for themselves: `qbr-prep acme` is `/qbr-prep acme`.
    static func plain(_ text: String) -> String {
        var rest = text.drop(while: \.isWhitespace)
        if rest.hasPrefix("<at"), let end = rest.firstRange(of: "</at>") { rest = rest[end.upperBound...] }
        let words = unescaped(rest.replacing(/<\/?at(?:\s[^<>]*)?>/, with: "")).drop(while: \.isWhitespace)
        var said = String(words)
        while said.last?.isWhitespace == true { said.removeLast() }
        return said.lowercased().hasPrefix("qbr-") ? "/\(said)" : said
    }

    /// The ampersand last, so that `&amp;lt;` stays `&lt;`.
    private static func unescaped(_ text: some StringProtocol) -> String {
        let entities = [
            ("&nbsp;", " "), ("\u{A0}", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
            ("&amp;", "&"),
        ]
        return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
