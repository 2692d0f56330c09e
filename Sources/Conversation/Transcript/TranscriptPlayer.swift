/// Plays transcripts on a stage of its own each, and says what went differently.
public struct TranscriptPlayer: Sendable {
    /// How replies look on a platform, line by line; nil for a platform that is not known.
    public typealias Renderer = @Sendable (_ replies: [Reply], _ platform: String) -> [String]?

    private let makeStage: @Sendable (Transcript) throws -> any TranscriptStage
    private let renderer: Renderer

    /// - Parameters:
    ///   - renderer: Renders for `as slack`; without it no platform is known.
    ///   - makeStage: Makes the bot and the workspace that a transcript asks for; called once for each. It may throw
    ///     ``TranscriptSkipped``.
    public init(
        renderer: @escaping Renderer = { _, _ in nil },
        makeStage: @escaping @Sendable (Transcript) throws -> any TranscriptStage
    ) {
        self.renderer = renderer
        self.makeStage = makeStage
    }

    /// Plays it to the end, also past a failure.
    public func play(_ transcript: Transcript) -> TranscriptResult {
        let text = transcript.lines.joined(separator: "\n")
        do {
            let variants = try transcript.variants()
            let results = try variants.map { row, variant in
                var run = TranscriptRun(variant, row: row, stage: try makeStage(variant), renderer: renderer)
                return run.play()
            }
            // What differs in one row need not differ in another, so a table is never rewritten.
            return TranscriptResult(
                file: transcript.file, failures: results.flatMap(\.failures),
                turns: results.reduce(0) { $0 + $1.turns },
                visits: results.reduce(into: []) { $0.formUnion($1.visits) },
                answers: results.flatMap(\.answers),
                accepted: transcript.setup.table == nil ? results[0].accepted : text)
        } catch let absence as TranscriptSkipped {
            return TranscriptResult(
                file: transcript.file, failures: [], skipped: absence.description, turns: 0, accepted: text)
        } catch let faults as TranscriptFaults {
            let failures = faults.faults.map {
                TranscriptFailure(file: faults.file, line: $0.line, message: $0.message)
            }
            return TranscriptResult(file: transcript.file, failures: failures, turns: 0, accepted: text)
        } catch {
            let failure = TranscriptFailure(
                file: transcript.file, line: 1, message: "the stage could not be set: \(error)")
            return TranscriptResult(file: transcript.file, failures: [failure], turns: 0, accepted: text)
        }
    }
}
