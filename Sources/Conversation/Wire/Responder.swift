/// Whoever answers messages: the seam between channels and a bot.
public protocol Responder: Sendable {
    /// Answers one message; what it wrote is durable when this returns.
    ///
    /// - Throws: An error whose description is one sentence for the person: what is wrong, where, what to do.
    func answer(_ incoming: Incoming) throws -> Answer

    /// What may be typed next: commands, names, the choices on offer; whole lines that begin with `line`.
    func completions(for line: String, conversation: String) -> [String]
}
