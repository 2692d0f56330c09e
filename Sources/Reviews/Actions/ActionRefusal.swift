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
    case stillOpen(id: String)
    case notBlocked(id: String)
}

extension ActionRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .closed(let id, let status): "\(id) is already \(status.rawValue); reopen it first."
        case .needsProof(let id): "\(id) needs a proof, or somebody who has seen it done, before it is complete."
        case .doneInTheFuture(let id, let day):
            "\(id) cannot have been done on \(day), which is still ahead; give a day up to today."
        case .needsReason(let id, let what): "\(id) needs a reason to be \(what); say why in a few words."
        case .dueInThePast(let id, let day): "\(id) cannot be due on \(day), which is past; give a day from today on."
        case .sameDueDate(let id, let day): "\(id) is due on \(day) already; give another day."
        case .snoozeNotAhead(let id, let day): "\(id) cannot sleep until \(day); give a day from tomorrow on."
        case .tooFarAhead(let id, let day):
            "\(id) cannot wait until \(day), more than ten years ahead; give a nearer day."
        case .stillOpen(let id): "\(id) is still open, so there is nothing to reopen."
        case .notBlocked(let id): "\(id) is not blocked, so there is nothing to unblock."
        }
    }
}
