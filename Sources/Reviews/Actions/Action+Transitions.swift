package import Days

/// What can happen to an action. Each gives the changed action back, or refuses by name and changes nothing.
extension Action {
    /// Work has begun.
    package func start() throws(ActionRefusal) -> Action {
        try requireOpen()
        var action = self
        action.status = .inProgress
        action.clearBlock()
        return action
    }

    /// S2 Status Definitions: finished and verified, so it takes a proof or a person who has seen it.
    ///
    /// - Parameters:
    ///   - day: When it was done, up to today.
    ///   - evidence: `ticket 4471`; kept if it was given before.
    ///   - verifier: Who has seen it done.
    package func complete(
        on day: Day, evidence: String? = nil, verifiedBy verifier: String? = nil, today: Day
    ) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard day <= today else { throw .doneInTheFuture(id: id, day: day) }
        var action = self
        action.evidence = evidence?.trimmedOrNil ?? self.evidence
        action.verifiedBy = verifier?.trimmedOrNil ?? verifiedBy
        guard action.evidence != nil || action.verifiedBy != nil else { throw .needsProof(id: id) }
        action.status = .complete
        action.completionDate = day
        action.snoozedUntil = nil
        action.clearBlock()
        return action
    }

    /// Something is in the way. Blocking it again keeps the day since when.
    package func block(reason: String, on day: Day) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard let reason = reason.trimmedOrNil else { throw .needsReason(id: id, to: "blocked") }
        var action = self
        action.blockedSince = status == .blocked ? blockedSince ?? day : day
        action.status = .blocked
        action.blockedReason = reason
        return action
    }

    /// What was in the way is gone.
    package func unblock() throws(ActionRefusal) -> Action {
        guard status == .blocked else { throw .notBlocked(id: id) }
        return try start()
    }

    /// It may miss its date; why, stays with it.
    package func flagAtRisk(reason: String) throws(ActionRefusal) -> Action {
        try requireOpen()
        var action = self
        action.status = .atRisk
        action.clearBlock()
        action.notes.append(reason)
        return action
    }

    /// Another named person owes it; who has not been asked yet starts at no asks.
    package func reassign(to owner: Action.Owner, side: Action.Side? = nil) throws(ActionRefusal) -> Action {
        try requireOpen()
        var action = self
        if owner != self.owner {
            action.askCount = 0
            action.lastAskedOn = nil
        }
        action.owner = owner
        action.side = side ?? self.side
        return action
    }

    /// A new due date; the old one goes into the history, and a snooze ends.
    package func move(to day: Day, today: Day) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard day >= today else { throw .dueInThePast(id: id, day: day) }
        guard day <= Action.horizon(from: today) else { throw .tooFarAhead(id: id, day: day) }
        guard day != dueDate else { throw .sameDueDate(id: id, day: day) }
        var action = self
        action.dueHistory.append(dueDate)
        action.dueDate = day
        action.snoozedUntil = nil
        return action
    }

    /// Nobody is reminded of it before that day. The due date stays.
    package func snooze(until day: Day, today: Day) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard day > today else { throw .snoozeNotAhead(id: id, day: day) }
        guard day <= Action.horizon(from: today) else { throw .tooFarAhead(id: id, day: day) }
        var action = self
        action.snoozedUntil = day
        return action
    }

    /// No longer needed; the reason stays with it.
    package func cancel(reason: String) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard let reason = reason.trimmedOrNil else { throw .needsReason(id: id, to: "cancelled") }
        var action = self
        action.status = .cancelled
        action.notes.append("Cancelled: \(reason)")
        action.snoozedUntil = nil
        action.clearBlock()
        return action
    }

    /// A customer was asked how it goes: once a day counts once, and again only up to `most`.
    package func asked(on day: Day, most: Int) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard lastAskedOn != day else { return self }
        guard askCount < most else { throw .askedEnough(id: id, count: askCount) }
        var action = self
        action.askCount += 1
        action.lastAskedOn = day
        return action
    }

    /// Somebody higher up is asked for help; an earlier one, answered or not, gives way.
    package func takenUp(_ escalation: Action.Escalation, today: Day) throws(ActionRefusal) -> Action {
        try requireOpen()
        guard escalation.deadline >= today else { throw .dueInThePast(id: id, day: escalation.deadline) }
        var action = self
        action.escalation = escalation
        return action
    }

    /// Open again, because it was closed too early.
    package func reopen() throws(ActionRefusal) -> Action {
        guard !isOpen else { throw .stillOpen(id: id) }
        var action = self
        action.status = .inProgress
        action.completionDate = nil
        action.verifiedBy = nil
        action.evidence = nil
        return action
    }

    /// Still open when the next review begins.
    package func carryOver() throws(ActionRefusal) -> Action {
        try requireOpen()
        var action = self
        action.carryoverCount += 1
        return action
    }

    /// Ten years from today: nobody plans an action for a later day, it was mistyped.
    private static func horizon(from today: Day) -> Day { today.adding(months: 120) }

    private func requireOpen() throws(ActionRefusal) {
        guard isOpen else { throw .closed(id: id, status: status) }
    }

    private mutating func clearBlock() {
        blockedReason = nil
        blockedSince = nil
    }
}
