/// What a transcript asks for before it begins.
public struct TranscriptSetup: Hashable, Sendable {
    /// Somebody who speaks: `maya csm`.
    public struct Participant: Hashable, Sendable {
        public let name: String
        public let role: String

        public init(name: String, role: String) {
            self.name = name
            self.role = role
        }
    }

    /// Nil where the file names none.
    public var clock: TranscriptClock?
    /// What the workspace holds: `demo`, or paths of files relative to the transcript.
    public var with: [String] = []
    public var participants: [Participant] = []

    /// A transcript that asks for nothing.
    public init() {}
}
