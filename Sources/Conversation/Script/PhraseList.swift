/// Phrases as they were written, and as the words that a message is compared with.
public struct PhraseList: Sendable {
    /// As written, in their order.
    public let texts: [String]
    /// The words of each; a phrase without any is left out.
    let phrases: [[String]]
    /// Every word of every phrase.
    let words: Set<String>
    /// The phrases, the longest first.
    let longestFirst: [[String]]
    /// The phrases of several words, the longest first.
    let multiword: [[String]]
    /// Where in the list the phrases stand that begin with a word.
    private let beginnings: [String: [Int]]

    /// Takes phrases, and finds their words once.
    public init(_ texts: [String]) {
        self.init(texts: texts, phrases: texts.map { Utterance($0).words }.filter { !$0.isEmpty })
    }

    private init(texts: [String], phrases: [[String]]) {
        self.texts = texts
        self.phrases = phrases
        words = Set(phrases.joined())
        longestFirst = phrases.sorted { $0.count > $1.count }
        multiword = longestFirst.filter { $0.count > 1 }
        beginnings = Dictionary(grouping: phrases.indices) { phrases[$0][0] }
    }

    static func + (a: PhraseList, b: PhraseList) -> PhraseList {
        PhraseList(texts: a.texts + b.texts, phrases: a.phrases + b.phrases)
    }

    /// Whether words are one of the phrases, no more and no less.
    func says(_ words: some Collection<String>) -> Bool {
        beginning(words).contains { $0.count == words.count }
    }

    /// The phrases that words begin with, in the order of the list.
    func beginning(_ words: some Collection<String>) -> [[String]] {
        guard let first = words.first, let places = beginnings[first] else { return [] }
        return places.map { phrases[$0] }.filter { words.starts(with: $0) }
    }

    /// The phrases of which the first word is among these, in the order of the list: no other one can be said in them.
    func possible(in words: [String]) -> [[String]] {
        let places = words.compactMap { beginnings[$0] }
        return places.isEmpty ? [] : Set(places.joined()).sorted().map { phrases[$0] }
    }

    /// Whether one of the phrases stands somewhere among the words that are not taken.
    func isSaid(in utterance: Utterance) -> Bool {
        possible(in: utterance.words).contains { utterance.find($0) != nil }
    }
}

extension PhraseList: Hashable {
    /// Lists are the same where they are written the same.
    public static func == (a: PhraseList, b: PhraseList) -> Bool { a.texts == b.texts }

    /// By the phrases as written.
    public func hash(into hasher: inout Hasher) { hasher.combine(texts) }
}

extension PhraseList: RandomAccessCollection {
    /// Of the phrases as they were written.
    public var startIndex: Int { texts.startIndex }
    /// Behind the last phrase.
    public var endIndex: Int { texts.endIndex }
    /// A phrase as it was written.
    public subscript(index: Int) -> String { texts[index] }
}

extension PhraseList: ExpressibleByArrayLiteral {
    /// Phrases as they are written in Swift.
    public init(arrayLiteral texts: String...) { self.init(texts) }
}
