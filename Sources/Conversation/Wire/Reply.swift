/// One message of the bot: Markdown, and what may be chosen in answer.
public struct Reply: Hashable, Sendable, Codable {
    public var text: String
    public var choices: [Choice]

    public init(_ text: String, choices: [Choice] = []) {
        self.text = text
        self.choices = choices
    }
}

/// One thing to choose: what the button says, and what comes back when it is pressed.
public struct Choice: Hashable, Sendable, Codable {
    public var label: String
    public var value: String

    public init(_ label: String, value: String) {
        self.label = label
        self.value = value
    }
}
