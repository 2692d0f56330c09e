/// All the lines of a transcript that are not understood.
public struct TranscriptFaults: Error, Equatable, CustomStringConvertible {
    /// One of them.
    public struct Fault: Hashable, Sendable {
        /// From 1.
        public let line: Int
        /// What is wrong and what to write.
        public let message: String
    }

    /// The transcript's path.
    public let file: String
    /// At least one, by line.
    public let faults: [Fault]

    /// One line for each: `a.chat:7: …`.
    public var description: String {
        faults.map { "\(file):\($0.line): \($0.message)" }.joined(separator: "\n")
    }
}
