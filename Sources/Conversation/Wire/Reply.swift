/// One message of the bot: Markdown, and what may be chosen in answer.
public struct Reply: Hashable, Sendable, Codable {
    /// Markdown; each channel makes of it what it can show.
    public var text: String
    /// In the order in which they are shown, so that "2" is the second; empty where nothing is on offer.
    public var choices: [Choice]

    /// A message, with what may be chosen in answer.
    public init(_ text: String, choices: [Choice] = []) {
        self.text = text
        self.choices = choices
    }
}

/// One thing to choose: what the button says, and what comes back when it is pressed.
public struct Choice: Hashable, Sendable, Codable {
    /// What the person sees on it.
    public var label: String
    /// What comes back as ``Incoming/Body/choice(_:)``.
    public var value: String

    /// A button of those words, and what it sends.
    public init(_ label: String, value: String) {
        self.label = label
        self.value = value
    }
}
