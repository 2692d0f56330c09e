/// Phrases as they were written, and as the words that a message is compared with.
public struct PhraseList: Hashable, Sendable {
    /// As written, in their order.
    public let texts: [String]
    /// The words of each; a phrase without any is left out.
    let phrases: [[String]]

    /// Takes phrases, and finds their words once.
    public init(_ texts: [String]) {
        self.texts = texts
        phrases = texts.map { Utterance($0).words }.filter { !$0.isEmpty }
    }

    /// Every word of every phrase.
    var words: Set<String> { Set(phrases.joined()) }

    /// The phrases of several words, the longest first.
    var multiword: [[String]] { phrases.filter { $0.count > 1 }.sorted { $0.count > $1.count } }

    private init(texts: [String], phrases: [[String]]) {
        self.texts = texts
        self.phrases = phrases
    }

    static func + (a: PhraseList, b: PhraseList) -> PhraseList {
        PhraseList(texts: a.texts + b.texts, phrases: a.phrases + b.phrases)
    }
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

extension Sequence<PhraseList> {
    /// All phrases of all lists.
    var joined: PhraseList { reduce([], +) }
}
