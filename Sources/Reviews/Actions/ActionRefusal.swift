package import Days

/// Why an action cannot be changed like that.
package enum ActionRefusal: Error, Hashable, Sendable {
    /// It is complete or cancelled already.
    case closed(id: String, status: Action.Status)
    /// S2 Status Definitions: complete means finished and verified.
    case needsProof(id: String)
    /// Done on a day that has not come yet.
    case doneInTheFuture(id: String, day: Day)
    case needsReason(id: String, to: String)
    case dueInThePast(id: String, day: Day)
    case sameDueDate(id: String, day: Day)
    case snoozeNotAhead(id: String, day: Day)
    /// Due, or asleep until, more than ten years ahead.
    case tooFarAhead(id: String, day: Day)
    /// A customer was asked as often as is good.
    case askedEnough(id: String, count: Int)
    case stillOpen(id: String)
    case notBlocked(id: String)
}
