/// Words with places to fill in; how they are rendered is handed in by whoever read them.
public struct Wording: Sendable, Hashable {
    /// As written, for messages about the content.
    public let source: String
    /// Whether what they become is Markdown; else it is text, for a button, a title, or to be kept.
    public let isMarkdown: Bool
    /// Nil for words without places, which are said as they are written.
    private let renderer: (@Sendable (Value) -> String)?

    /// Takes the words as written, and how they are rendered from a scope.
    ///
    /// What renders Markdown has ``MarkdownText/escaped(_:)`` done to each value but ``Value/markdown(_:)``.
    public init(source: String, isMarkdown: Bool = true, render: @escaping @Sendable (Value) -> String) {
        self.source = source
        self.isMarkdown = isMarkdown
        renderer = render
    }

    /// Words without places to fill in.
    public init(_ text: String, isMarkdown: Bool = true) {
        source = text
        self.isMarkdown = isMarkdown
        renderer = nil
    }

    /// The words, with the places filled from `scope`.
    ///
    /// - Parameter scope: Put together only where there are places to fill.
    public func text(_ scope: @autoclosure () -> Value) -> String { renderer?(scope()) ?? source }

    /// Words are the same where they are written the same; how they are rendered is not looked at.
    public static func == (a: Wording, b: Wording) -> Bool { a.source == b.source }

    /// By the words as written.
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
