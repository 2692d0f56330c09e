package import Conversation
package import Days
package import Foundation

/// What a destination would be told at its next time, as things stand now.
package struct NudgePreview: Hashable, Sendable {
    /// As the outbox calls it.
    package let destination: String
    /// The destination's next moment, and the day that it is there.
    package let moment: Date
    package let day: Day
    package let zone: TimeZone
    /// The channel whose time it is: itself, or for a direct message another.
    package let home: String
    /// Nil where there is no reason to speak.
    package let plan: DigestPlan?
    package let reply: Reply?
}
