/// Finds values of the host's own slot kinds in a text: "3", "leo's sso thing".
public protocol SlotResolver: Sendable {
    /// The values that a text may mean, best first; more than one is asked about.
    ///
    /// - Parameters:
    ///   - kind: The custom kind's name.
    ///   - text: The whole text, or the part of it that answers a question.
    ///   - state: Where the conversation stands, for "3" and "it".
    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch]
}

/// One value that a text may mean.
public struct SlotMatch: Hashable, Sendable {
    /// What the slot is filled with.
    public var value: Value
    /// What a button says that offers it.
    public var label: String
    /// Where it stands, in Unicode scalars.
    public var range: Range<Int>
    /// False for a word that only points, such as "it".
    public var isNamed: Bool
    /// True where the words are its own name; false where they may have been meant otherwise, such as a word of it.
    public var isSure: Bool

    /// Takes a value and the place in the text that means it.
    public init(value: Value, label: String, range: Range<Int>, isNamed: Bool = true, isSure: Bool = false) {
        self.value = value
        self.label = label
        self.range = range
        self.isNamed = isNamed
        self.isSure = isSure
    }
}
