package import Foundation
package import Workspace

/// The way to one destination; whoever knows its platform makes it.
package protocol OutboxRoute: Sendable {
    var manners: Manners { get }

    /// The requests that a message takes, in order; none where there is nothing to send.
    ///
    /// - Parameters:
    ///   - earlier: The message that this one stands in the place of, where that has arrived.
    ///   - now: The time of the attempt.
    func requests(for message: OutgoingMessage, replacing earlier: OutgoingMessage?, at now: Date) throws
        -> [OutgoingRequest]

    /// Where a message landed, in the form of that platform's conversation ids; nil where it does not say. An edited
    /// one is where the earlier one was.
    func receipt(in response: OutgoingResponse, replacing earlier: OutgoingMessage?) -> String?
}

/// Whether there is a way to a destination.
package enum RouteFinding: Sendable {
    case open(any OutboxRoute)
    /// Not now; with a sentence that says what is missing.
    case held(String)
}

/// Who knows the ways.
package protocol RouteBook: Sendable {
    /// The way to a destination as things stand.
    func route(to destination: String, in facts: any Facts) throws -> RouteFinding

    /// What admins are told when a destination takes nothing any more, as a message's body.
    func notice(of destination: String, fault: String) throws -> Data
}
