/// Where a transcript is played: a bot with its own workspace and a clock that can be set.
public protocol TranscriptStage {
    /// Answers a message.
    ///
    /// - Throws: An error whose description is one sentence.
    mutating func answer(_ incoming: Incoming) throws -> Answer

    /// Ends the bot and starts it again on the same workspace.
    mutating func restart() throws

    /// Sets the clock; turns do not move it.
    mutating func set(_ clock: TranscriptClock) throws

    /// A fact of the workspace as `list --json` would print it; nil where there is none.
    func fact(_ kind: String, id: String) throws -> Value?

    /// How many facts of a kind there are.
    func count(of kind: String) throws -> Int
}
