/// Words with places to fill in; how they are rendered is handed in by whoever read them.
public struct Wording: Sendable, Hashable {
    /// As written, for messages about the content.
    public let source: String
    private let renderer: @Sendable (Value) -> String

    /// Takes the words as written, and how they are rendered from a scope.
    public init(source: String, render: @escaping @Sendable (Value) -> String) {
        self.source = source
        renderer = render
    }

    /// Words without places to fill in.
    public init(_ text: String) {
        self.init(source: text) { _ in text }
    }

    /// The words, with the places filled from `scope`.
    public func text(_ scope: Value) -> String { renderer(scope) }

    /// Words are the same where they are written the same; how they are rendered is not looked at.
    public static func == (a: Wording, b: Wording) -> Bool { a.source == b.source }

    /// By the words as written.
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
