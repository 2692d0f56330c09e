package import Foundation

/// What a receiver's response says, whatever was sent and however often.
package enum Verdict: Hashable, Sendable {
    case arrived
    /// It will not take this message.
    case refused(String)
    /// It will take nothing any more.
    case closed(String)
    /// It takes nothing for some seconds; nil where it does not say how many.
    case slower(TimeInterval?, String)
    /// It failed, and asks for some seconds of patience; nil where it does not.
    case failed(TimeInterval?, String)
}
