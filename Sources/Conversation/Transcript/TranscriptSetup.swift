/// What a transcript asks for before it begins.
public struct TranscriptSetup: Hashable, Sendable {
    /// Somebody who speaks: `maya csm`.
    public struct Participant: Hashable, Sendable {
        /// As in `maya>`.
        public let name: String
        /// As in `people add --role`.
        public let role: String

        /// Somebody of that name and role.
        public init(name: String, role: String) {
            self.name = name
            self.role = role
        }
    }

    /// Nil where the file names none.
    public var clock: TranscriptClock?
    /// What the workspace holds: `demo`, or paths of files relative to the transcript.
    public var with: [String] = []
    /// Whether the transcript is left out where one of the files is absent (`with? …`): data that is not the project's.
    public var isSkippedWithoutFiles = false
    /// Rows that the script is played for, each from the beginning; nil where it is played once.
    public var table: TranscriptTable?
    /// Who speaks; anybody may where nobody is named.
    public var participants: [Participant] = []

    /// A transcript that asks for nothing.
    public init() {}
}
