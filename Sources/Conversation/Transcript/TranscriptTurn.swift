/// A message, the replies that it should have, and what should be true afterwards.
public struct TranscriptTurn: Hashable, Sendable {
    /// What somebody does.
    public enum Body: Hashable, Sendable {
        case text(String)
        /// Presses the button with that label: `maya> (Yes)`.
        case press(String)
    }

    /// Where it stands in the file, from 1.
    public let line: Int
    /// Who does it.
    public let speaker: String
    /// The conversation that it is said in; the speaker's own where the file names none.
    public let room: String
    /// What is sent.
    public internal(set) var body: Body
    /// What should come back, in order.
    public internal(set) var replies: [ExpectedReply] = []
    /// How the answer should look where it is posted.
    public internal(set) var renderings: [ExpectedRendering] = []
    /// What should hold afterwards.
    public internal(set) var checks: [TranscriptCheck] = []
    /// The last line of the message itself; the replies follow it.
    var lastLineOfMessage: Int

    init(line: Int, speaker: String, room: String? = nil, body: Body) {
        self.line = line
        self.speaker = speaker
        self.room = room ?? speaker
        self.body = body
        lastLineOfMessage = line
    }
}
