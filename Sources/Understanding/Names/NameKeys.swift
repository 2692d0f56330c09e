/// What a name is found by where names are too many to be held: the keys of a table in which each stands once.
///
/// A text asks for them with ``NameQuery``; what comes back makes a ``NameIndex`` of a few names, which reads the text
/// as an index of all of them would.
public struct NameKeys: Hashable, Sendable {
    /// Whole names, aliases, and either without an ending such as `Corp`: tokens with a space between.
    public let whole: [String]
    /// What is part of a name: its first words, its last.
    public let parts: [String]

    /// The keys of a name; they depend on nothing but the name itself.
    public init(_ named: Named) {
        let forms = NameIndex.forms(of: named, index: 0)
        whole = forms.filter(\.isWhole).map(\.text)
        parts = forms.filter { !$0.isWhole }.map(\.text)
    }

    /// A text in the form in which names stand among the keys.
    public static func form(of text: String) -> String { NameIndex.tokens(of: text).joined(separator: " ") }

    /// The first words of all forms, each once, in order: what may be mistyped.
    public var words: [String] {
        Set((whole + parts).map { String($0.prefix { $0 != " " }) }).sorted()
    }

    /// What a word is found by that was mistyped; nothing for one that is too short or too long for a slip.
    public static func slips(of word: String) -> [Int] {
        guard mayBeMistyped(word) else { return [] }
        return keys(of: word, slips: Deletions.slips(in: word))
    }

    static func mayBeMistyped(_ word: String) -> Bool { (3...34).contains(word.utf8.count) }

    static func keys(of word: String, slips: Int) -> [Int] {
        Set(Deletions.keys(of: word, slips: slips)).map { Int(truncatingIfNeeded: $0) }.sorted()
    }
}

extension NameIndex.Form {
    fileprivate var text: String { tokens.joined(separator: " ") }
}
