package import Days
package import Reviews

extension Review {
    /// The steps before it or after it that have come since the playbook looks back, and are not known to be done.
    ///
    /// - Parameter actions: How many actions of it are saved, and how many of those are open; asked only where it
    ///   matters.
    package func nudge(
        on day: Day, playbook: Playbook, actions: () throws -> (all: Int, open: Int)
    ) rethrows -> Nudge? {
        let isHeld = isHeld(by: day)
        guard let anchor = isHeld ? heldAt : upcoming(on: day) else { return nil }
        let timeline = PrepTimeline(review: anchor, playbook: playbook)
        let come = (isHeld ? timeline.after : timeline.before).filter {
            $0.day <= day && day - $0.day <= playbook.nudges.lookBackDays
        }
        guard !come.isEmpty else { return nil }
        let counts = try isHeld ? actions() : (0, 0)
        let steps = come.filter { !hasDone($0.id, actions: counts.0, open: counts.1) }
        guard let last = steps.last else { return nil }
        return Nudge(
            isHeld ? .followUp : .preparation, .review(self, steps: steps), account: account, anchor: anchor,
            stage: last.day - anchor, days: day - anchor)
    }

    private func upcoming(on day: Day) -> Day? {
        guard heldAt == nil, state != .closed, let plannedAt, plannedAt >= day else { return nil }
        return plannedAt
    }
}
