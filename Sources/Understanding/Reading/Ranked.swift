/// An intent and how sure it is.
public struct Ranked: Sendable, Hashable {
    /// The intent.
    public let name: String
    /// 0 to 1.
    public let confidence: Double

    /// A rank.
    public init(name: String, confidence: Double) {
        self.name = name
        self.confidence = confidence
    }
}
