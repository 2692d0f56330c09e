/// What a name is found by where names are too many to be held: the keys of a table in which each stands once.
///
/// A text asks for them with ``NameQuery``; what comes back makes a ``NameIndex`` of a few names, which reads the text
/// as an index of all of them would.
public struct NameKeys: Hashable, Sendable {
    /// Whole names, aliases, and either without an ending such as `Corp`: tokens with a space between.
    public let whole: [String]
    /// First words of a name that can stand for it.
    public let beginnings: [String]
    /// The last word, where it can; where more than four share one, it tells none of them.
    public let ends: [String]

    /// The keys of a name; they depend on nothing but the name itself.
    public init(_ named: Named) {
        let forms = NameIndex.forms(of: named, index: 0).filter(\.canBeAsked)
        whole = forms.filter(\.isWhole).map(\.text)
        beginnings = forms.filter { !$0.isWhole && !$0.isEnd }.map(\.text)
        ends = forms.filter(\.isEnd).map(\.text)
    }

    /// So many may share a last word that still tells them.
    public static let mostWithOneEnd = 4

    /// A text in the form in which names stand among the keys.
    public static func form(of text: String) -> String { NameIndex.tokens(of: text).joined(separator: " ") }

    /// The first words of all forms, each once, in order: what may be mistyped.
    public var words: [String] {
        Set((whole + beginnings + ends).map { String($0.prefix { $0 != " " }) }).sorted()
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

    /// Not longer than anybody types, so that a page of text in the place of a name does no harm.
    fileprivate var canBeAsked: Bool {
        let bytes = tokens.reduce(tokens.count - 1) { $0 + $1.utf8.count }
        return bytes <= (tokens.count == 1 ? 64 : 300) && (isWhole || tokens.count <= NameQuery.longest)
    }
}
