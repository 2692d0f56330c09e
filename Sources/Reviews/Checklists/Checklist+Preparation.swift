package import Days

extension Checklist {
    /// S2 QBR Preparation Checklist: what is on file ticks itself off, the rest a person does.
    package static func preparation(_ file: AccountFile, review: Review, playbook: Playbook, today: Day) -> Checklist {
        let fresh = DataAge.all(file, playbook: playbook, today: today).filter { $0.asOf != nil && !$0.isStale }
        var known: Set<String> = []
        func note(_ id: String, _ holds: Bool) {
            if holds { known.insert(id) }
        }
        note("usage", fresh.contains { $0.kind == .usage })
        note("support", fresh.contains { $0.kind == .support })
        note("sentiment", fresh.contains { $0.kind == .sentiment })
        note("financial", file.contract?.arr != nil)
        note("health", file.healthToday(playbook, today: today)?.colour(playbook) != nil)
        note("input_sent", review.inputRequestedOn != nil)
        note("input_answered", review.inputAnsweredOn != nil)
        note("champion_call_booked", review.championCallOn != nil || review.booking(.championCall) != nil)
        note("meeting_set", review.plannedAt != nil && !review.isTentative)
        return Checklist(playbook.checklists.preparation, known: known, ticks: review.ticks)
    }

    /// S2 Executive Research Checklist: what no record knows.
    package static func research(_ review: Review, playbook: Playbook) -> Checklist {
        Checklist(playbook.checklists.research, known: [], ticks: review.ticks)
    }

    /// S2 Pre-QBR Action Review Checklist: the state of the actions of the review before.
    package static func actions(_ actions: [Action], review: Review, playbook: Playbook, today: Day) -> Checklist {
        let open = actions.filter(\.isOpen)
        let late = open.filter { $0.isOverdue(on: today) }
        var known: Set<String> = []
        if late.isEmpty { known.formUnion(["statuses", "new_dates"]) }
        if actions.allSatisfy({ $0.status != .complete || $0.evidence != nil || $0.verifiedBy != nil }) {
            known.insert("completed")
        }
        if late.allSatisfy({ !$0.notes.isEmpty || $0.blockedReason != nil }) { known.insert("misses") }
        if open.allSatisfy({ $0.doneCriterion != nil }) { known.insert("paths") }
        if open.allSatisfy({ $0.status != .blocked }) { known.insert("blockers") }
        return Checklist(playbook.checklists.actions, known: known, ticks: review.ticks)
    }
}
