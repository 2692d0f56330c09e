import Conversation
import Days
import Reviews

extension ActionRefusal {
    /// Why not, and what would do.
    func words(on today: Day, _ book: Phrasebook) -> String {
        switch self {
        case .closed(let id, let status): book.say(.actionClosed, ["id": id, "status": status.rawValue])
        case .needsProof(let id): book.say(.actionNeedsProof, ["id": id])
        case .doneInTheFuture(let id, let day): book.say(.actionDoneAhead, ["id": id, "day": day.words(on: today)])
        case .needsReason(let id, let state): book.say(.actionNeedsReason, ["id": id, "state": state])
        case .dueInThePast(let id, let day): book.say(.actionDuePast, ["id": id, "day": day.words(on: today)])
        case .sameDueDate(let id, let day): book.say(.actionDueAlready, ["id": id, "day": day.words(on: today)])
        case .snoozeNotAhead(let id, let day): book.say(.actionSleepsNot, ["id": id, "day": day.words(on: today)])
        case .tooFarAhead(let id, let day): book.say(.actionTooFar, ["id": id, "day": day.words(on: today)])
        case .askedEnough(let id, let count): book.say(.actionAskedEnough, ["id": id, "count": String(count)])
        case .stillOpen(let id): book.say(.actionStillOpen, ["id": id])
        case .notBlocked(let id): book.say(.actionNotBlocked, ["id": id])
        }
    }
}
