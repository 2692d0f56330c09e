/// Plays transcripts on a stage of its own each, and says what went differently.
public struct TranscriptPlayer: Sendable {
    private let makeStage: @Sendable (Transcript) throws -> any TranscriptStage

    /// - Parameter makeStage: Makes the bot and the workspace that a transcript asks for; called once for each. It may throw
    ///   ``TranscriptSkipped``.
    public init(makeStage: @escaping @Sendable (Transcript) throws -> any TranscriptStage) {
        self.makeStage = makeStage
    }

    /// Plays it to the end, also past a failure.
    public func play(_ transcript: Transcript) -> TranscriptResult {
        let text = transcript.lines.joined(separator: "\n")
        do {
            var run = TranscriptRun(transcript, stage: try makeStage(transcript))
            return run.play()
        } catch let absence as TranscriptSkipped {
            return TranscriptResult(
                file: transcript.file, failures: [], skipped: absence.description, turns: 0, accepted: text)
        } catch {
            let failure = TranscriptFailure(
                file: transcript.file, line: 1, message: "the stage could not be set: \(error)")
            return TranscriptResult(file: transcript.file, failures: [failure], turns: 0, accepted: text)
        }
    }
}
