package import Days

/// What is amiss around a review, in facts: before it, and once it is held.
package enum PrepLint: Hashable, Sendable {
    /// L48: neither asked nor spoken to, and the day of the input request is past.
    case noPreAlignment
    /// L16: goals off their target that the champion has not heard of by the day of the call.
    case badNewsNotShared(goals: [String], by: Day)
    /// S2 Good QBR Program Design: at least two weeks to prepare.
    case shortNotice(days: Int, wanted: Int)
    /// L23.
    case summaryLate(days: Int)
    /// L38: what we owe is overdue, and the customer was told nothing.
    case silentMiss(actions: [String])

    /// The id of the rule where the list of lints has one.
    package var code: String? {
        switch self {
        case .noPreAlignment: "L48"
        case .badNewsNotShared: "L16"
        case .summaryLate: "L23"
        case .silentMiss: "L38"
        case .shortNotice: nil
        }
    }

    /// What is amiss before a review, the gravest first.
    package static func before(_ review: Review, goals: [Goal], playbook: Playbook, today: Day) -> [PrepLint] {
        guard let day = review.plannedAt, day >= today, !review.isHeld(by: today) else { return [] }
        let steps = review.preparation(playbook)
        func reached(_ step: String) -> Day? { steps.first { $0.id == step && $0.day <= today }?.day }
        var lints: [PrepLint] = []
        let isHeard = review.hasDone("champion_call", actions: 0, open: 0)
        let bad = goals.filter { $0.isOpen && $0.colour(playbook).map { $0 < .green } == true }
        if !isHeard, !bad.isEmpty, let call = reached("champion_call") {
            lints.append(.badNewsNotShared(goals: bad.map { $0.short ?? $0.statement }, by: call))
        }
        if !isHeard, !review.hasDone("input_request", actions: 0, open: 0), reached("input_request") != nil {
            lints.append(.noPreAlignment)
        }
        return lints
    }

    /// Whether a day leaves too little time to prepare.
    package static func notice(_ day: Day, playbook: Playbook, today: Day) -> PrepLint? {
        let wanted = playbook.timing.prepareDays
        return day - today < wanted ? .shortNotice(days: day - today, wanted: wanted) : nil
    }

    /// What is amiss after a review that was held.
    package static func after(_ review: Review, actions: [Action], playbook: Playbook, today: Day) -> [PrepLint] {
        var lints: [PrepLint] = []
        if let held = review.heldAt, held <= today {
            let days = (review.summarySentAt ?? today) - held
            if days * 24 > playbook.targets.summaryHours { lints.append(.summaryLate(days: days)) }
        }
        let silent = actions.filter { $0.side == .ours && $0.isOverdue(on: today) && !$0.isTold }
        if !silent.isEmpty { lints.append(.silentMiss(actions: silent.map { $0.short ?? $0.action })) }
        return lints
    }
}

extension Action {
    /// Whether the customer was told that it is late, since its day came.
    package var isTold: Bool { toldOn.map { $0 >= dueDate } ?? false }
}
