import Workspace

/// A message with the way that it goes.
struct OutboxJob: Sendable {
    var message: OutgoingMessage
    var route: any OutboxRoute
    /// The message that it stands in the place of, where that has arrived.
    var earlier: OutgoingMessage?
}

/// What came of it.
struct OutboxAttempt: Sendable {
    var job: OutboxJob
    var outcome: OutboxOutcome
}
