/// The conversation engine: it takes a message and says, step by step, what should happen.
///
/// It is a value without clock, store or randomness. The host carries out the effects that a ``Run`` asks for, hands
/// back what they led to, and keeps the state that comes out:
///
///     var run = engine.begin(state, body, surroundings)
///     while case .perform(let effect) = run.next() { run.resume(with: try perform(effect)) }
///     store(run.state); send(run.reply)
public struct Engine: Sendable {
    /// What it understands and says.
    public let script: Script

    /// An engine for a script; the script is not checked here.
    public init(script: Script) {
        self.script = script
    }

    /// Begins the turn that a message makes.
    ///
    /// - Parameters:
    ///   - state: Where the conversation stands.
    ///   - body: What the person typed or pressed.
    ///   - surroundings: What the turn may look at.
    public func begin(_ state: ConversationState, _ body: Incoming.Body, _ surroundings: Surroundings) -> Run {
        Run(script: script, state: state, body: body, surroundings: surroundings)
    }

    /// Begins a turn without a message: the open question is asked again, by its name.
    public func reopen(_ state: ConversationState, _ surroundings: Surroundings) -> Run {
        Run(script: script, reopening: state, surroundings: surroundings)
    }
}
