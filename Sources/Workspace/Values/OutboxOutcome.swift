package import Foundation

/// What came of an attempt to deliver a message.
package enum OutboxOutcome: Sendable, Hashable {
    /// It arrived; with where it landed, where the platform says so.
    case sent(receipt: String?)
    /// So many of its posts have arrived, and the next may be tried at once; where the last of them landed.
    case partly(posts: Int, receipt: String?)
    /// It is to be tried again.
    case again(at: Date, fault: String)
    /// The destination takes nothing until then; that was no attempt of this message.
    case paused(until: Date, fault: String)
    /// It would be refused again.
    case dead(fault: String)
    /// The destination will take nothing any more.
    case closed(fault: String)
    /// There is nothing to send.
    case withdrawn(fault: String)
}
