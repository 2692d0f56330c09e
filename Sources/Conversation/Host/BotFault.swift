/// Why a ``Bot`` could not answer: its content and its host do not fit together.
public enum BotFault: Error, Hashable, CustomStringConvertible {
    case unknownEffect(String)
    case endlessFlow(String)

    /// One sentence: what is wrong and what to do.
    public var description: String {
        switch self {
        case .unknownEffect(let name):
            "The content asks for '\(name)', and the bot has no handler of that name; add one, or take the step out."
        case .endlessFlow(let name):
            "The flow '\(name)' goes round without asking anything; let its 'go' forget the slot that it asks for."
        }
    }
}
