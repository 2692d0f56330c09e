/// Why a channel could not go on.
package enum ChannelError: Error, Equatable {
    /// Whoever read our output has gone; no failure, the channel just ends.
    case outputClosed
    case cannotRead(reason: String)
    case cannotWrite(reason: String)
    case noTerminal
}

extension ChannelError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .outputClosed:
            "The output was closed by its reader; start again without closing it."
        case .cannotRead(let reason):
            "The input cannot be read (\(reason)); check what standard input is connected to."
        case .cannotWrite(let reason):
            "The output cannot be written (\(reason)); check what standard output is connected to."
        case .noTerminal:
            "The terminal cannot be set up; check TERM, or pipe the messages in, one a line."
        }
    }
}
