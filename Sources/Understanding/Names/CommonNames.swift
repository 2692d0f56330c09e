/// First names that are also everyday words, months or verbs: `will`, `mark`, `may`.
///
/// One of them is taken for a person only with a sign: a capital inside the sentence, the surname after it, a word
/// such as `ask` or `owner` before it, or nothing else in the text.
enum CommonNames {
    static func contains(_ word: String) -> Bool { names.contains(word) }

    private static let names: Set<String> = [
        "will", "mark", "may", "april", "june", "august", "art", "bill", "chase", "chip", "drew", "faith", "frank",
        "gene",
        "grace", "grant", "guy", "hope", "jack", "joy", "jan", "lane", "miles", "norm", "pat", "pierce", "ray", "rich",
        "rob", "rose", "sandy", "skip", "sue", "summer", "victor", "wade", "dawn", "eve", "hunter", "ivy", "max",
        "penny",
        "dean", "young", "long", "so", "an", "my", "do", "le", "in", "sun", "mar", "mo", "al", "no", "on", "ok",
    ]

    /// Words after which a name is expected.
    static let signs: Set<String> = [
        "ask", "owner", "by", "with", "from", "for", "to", "tell", "give", "assign", "assigned", "cc", "meet", "call",
        "email", "ping", "and", "is", "its", "via", "says", "contact", "champion", "sponsor", "attendee", "than", "not",
        "remind", "invite", "@", ":", ",",
    ]
}
