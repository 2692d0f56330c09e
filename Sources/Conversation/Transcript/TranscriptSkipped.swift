/// Thrown by whoever sets a stage: what the transcript needs is not on this machine, and it says that it may be absent.
public struct TranscriptSkipped: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is absent, as a sentence.
    public let description: String

    /// - Parameter reason: What is absent, as a sentence.
    public init(_ reason: String) {
        description = reason
    }
}
