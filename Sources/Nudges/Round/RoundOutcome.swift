package import Foundation

/// What a round came to for one destination.
package struct RoundOutcome: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        /// A digest of so many lines went into the outbox.
        case queued(message: String, lines: Int)
        /// The digest of today was changed: so many of its lines are left.
        case edited(message: String, left: Int)
        /// Nothing is new, or comes round again.
        case nothingNew
        /// Its digest of today has been sent, or there was nothing to say when it was due.
        case doneToday
        /// Its next time; nil where it has none within a year.
        case notYet(next: Date?)
        /// Nobody has said where to post.
        case unreachable
    }

    /// As the outbox calls it.
    package let destination: String
    package let result: Result

    /// Whether something went into the outbox.
    package var isQueued: Bool {
        switch result {
        case .queued, .edited: true
        case .nothingNew, .doneToday, .notYet, .unreachable: false
        }
    }
}
