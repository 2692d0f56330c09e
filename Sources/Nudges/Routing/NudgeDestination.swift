/// A channel that digests go to.
package struct NudgeDestination: Hashable, Sendable {
    /// As the settings name it: `#cs-followups`.
    package var name: String
    /// How conversations in that channel begin: `slack:T1:C1`; nil where nobody has said.
    package var place: String?
    package var schedule: Schedule
    /// Whose accounts it is for; nil for all that have no destination of their own.
    package var team: String?
    /// Whether a message there can be changed after it was posted.
    package var canEdit: Bool
    /// Whether it is known where to post.
    package var isReachable: Bool

    package init(
        name: String, place: String? = nil, schedule: Schedule, team: String? = nil, canEdit: Bool = false,
        isReachable: Bool = true
    ) {
        self.name = name
        self.place = place
        self.schedule = schedule
        self.team = team
        self.canEdit = canEdit
        self.isReachable = isReachable
    }

    /// What the outbox calls a direct message to somebody.
    package static func direct(_ person: String) -> String { "person:\(person)" }
}
