package import Reviews

/// Where a nudge goes, and to whom.
package struct Route: Hashable, Sendable {
    /// The channel; for a direct message the one whose times count.
    package let destination: NudgeDestination
    /// Whom it is a direct message to; nil in the channel.
    package let direct: Person?
    /// Who hears of it.
    package let person: Person
    /// Whom it is for; somebody else than `person` where they are away.
    package let meant: Person
    /// Whether the line names the person; what a customer owes names nobody of ours.
    package let isNamed: Bool

    /// What the outbox calls it: `#cs-followups`, `person:maya`.
    package var name: String { direct.map { NudgeDestination.direct($0.id) } ?? destination.name }
}
