/// Whoever posts.
package protocol ResponsePoster: Sendable {
    /// Posts it; returns once the platform has it.
    func post(_ post: OutgoingPost) async throws(PostFault)

    /// Reads a file that was dropped into a chat.
    func read(_ file: RemoteFile) async throws(PostFault) -> [UInt8]
}

/// Why a post did not get there.
package enum PostFault: Error, Equatable {
    /// The platform did not take it: another status than 2xx, or a body that says so.
    case refused(status: Int)
    /// The platform was not reached; with a sentence that holds nothing of the address, whose path is a secret.
    case unreachable(String)

    /// Whether it would be refused again.
    package var isFinal: Bool {
        if case .refused(let status) = self {
            status < 500 && ![408, 425, 429].contains(status)
        } else {
            false
        }
    }
}

extension PostFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let status):
            "The platform answered with status \(status); check the token, and what it is allowed to do."
        case .unreachable(let reason): reason
        }
    }
}
