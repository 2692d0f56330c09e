package import Foundation
package import Workspace

/// What becomes of a message after an attempt; a pure rule.
///
/// A message is tried ten times over some three days, as Standard Webhooks 1.0.0 recommends, and then kept as a dead
/// letter.
package struct RetryPlan: Hashable, Sendable {
    /// Seconds from each failure to the next attempt.
    package var delays: [TimeInterval] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    /// By how much of itself a delay may be shorter or longer, so that what failed together does not come together.
    package var jitter = 0.2
    /// Seconds that a destination rests which says that it is too fast, and not for how long.
    package var rest: TimeInterval = 60
    /// The longest that a receiver may have us wait, in seconds.
    package var longest: TimeInterval = 86_400

    package init() {}

    /// - Parameters:
    ///   - message: As it was claimed, so that this attempt counts.
    ///   - posts: How many posts it takes.
    ///   - receipt: Where the post landed.
    ///   - chance: From 0 to 1.
    package func outcome(
        of verdict: Verdict, for message: OutgoingMessage, posts: Int = 1, receipt: String? = nil, at now: Date,
        chance: Double
    ) -> OutboxOutcome {
        switch verdict {
        case .arrived where message.posted + 1 < posts: .partly(posts: message.posted + 1, receipt: receipt)
        case .arrived: .sent(receipt: receipt)
        case .refused(let fault): .dead(fault: fault)
        case .closed(let fault): .closed(fault: fault)
        case .slower(let seconds, let fault):
            .paused(until: now + min(max(seconds ?? rest, 1), longest), fault: fault)
        case .failed(let patience, let fault): again(message, patience, fault, now, chance)
        }
    }

    private func again(
        _ message: OutgoingMessage, _ patience: TimeInterval?, _ fault: String, _ now: Date, _ chance: Double
    ) -> OutboxOutcome {
        guard message.attempts <= delays.count else {
            return .dead(fault: "\(fault) It was tried \(message.attempts) times.")
        }
        let delay = delays[max(0, message.attempts - 1)] * (1 - jitter + 2 * jitter * chance)
        return .again(at: now + max(delay, min(patience ?? 0, longest)), fault: fault)
    }
}
