package import Channels

/// Where the pages behind signed links come from.
package protocol PageSource: Sendable {
    /// Answers a request for a page; it may wait for the disk.
    ///
    /// - Parameter now: Seconds since 1970, by the machine's clock.
    /// - Throws: ``Refusal`` for a link that is not ours or has expired.
    func reply(path: String, query: String, now: Int) throws -> HTTPReply
}
