/// A stage for any bot whose clock and store are handed in.
///
///     TranscriptPlayer { transcript in
///         let store = MemoryStore()
///         return try ResponderStage(transcript) { clock in try makeBot(store: store, today: clock.day) }
///     }
public struct ResponderStage: TranscriptStage {
    private var clock: TranscriptClock
    private var responder: any Responder
    private let make: @Sendable (TranscriptClock) throws -> any Responder
    private let facts: @Sendable (String) throws -> [String: Value]

    /// Sets the stage at the transcript's clock.
    ///
    /// - Parameters:
    ///   - transcript: The transcript to be played.
    ///   - facts: What the store holds of a kind, by id, for the checks `fact` and `count`.
    ///   - make: Makes the bot as it is at that time, on the same store each time: at the beginning, where the clock
    ///     moves, and where the transcript restarts it.
    /// - Throws: ``StageFault/noClock`` where the transcript sets none, and what `make` throws.
    public init(
        _ transcript: Transcript, facts: @escaping @Sendable (String) throws -> [String: Value] = { _ in [:] },
        make: @escaping @Sendable (TranscriptClock) throws -> any Responder
    ) throws {
        guard let clock = transcript.setup.clock else { throw StageFault.noClock }
        self.clock = clock
        self.make = make
        self.facts = facts
        responder = try make(clock)
    }

    /// Has the bot answer a message.
    public func answer(_ incoming: Incoming) throws -> Answer { try responder.answer(incoming) }

    /// Makes the bot anew.
    public mutating func restart() throws { responder = try make(clock) }

    /// Makes the bot anew at another time.
    public mutating func set(_ clock: TranscriptClock) throws {
        self.clock = clock
        responder = try make(clock)
    }

    /// A fact of what the store holds; nil where there is none.
    public func fact(_ kind: String, id: String) throws -> Value? { try facts(kind)[id] }

    /// How many facts of a kind the store holds.
    public func count(of kind: String) throws -> Int { try facts(kind).count }
}

/// Why a stage cannot be set for a transcript.
public enum StageFault: Error, Hashable, CustomStringConvertible {
    case noClock

    /// One sentence.
    public var description: String {
        switch self {
        case .noClock: "it names no time; write `clock 2026-03-09 08:00` at the top"
        }
    }
}
