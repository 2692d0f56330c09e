package import Days
package import Reviews

extension Review {
    /// The steps before it or after it that have come since the playbook looks back, and are not known to be done.
    ///
    /// - Parameter hasActions: Whether actions of it are saved.
    package func nudge(on day: Day, hasActions: Bool, playbook: Playbook) -> Nudge? {
        if let held = heldAt, held <= day {
            let steps = PrepTimeline(review: held, playbook: playbook).after
            return nudge(.followUp, steps.filter { !isDone($0, hasActions: hasActions) }, anchor: held, day, playbook)
        }
        guard let planned = plannedAt, planned >= day, heldAt == nil, state != .closed else { return nil }
        let steps = PrepTimeline(review: planned, playbook: playbook).before
        return nudge(.preparation, steps.filter { !isDone($0, hasActions: false) }, anchor: planned, day, playbook)
    }

    private func nudge(
        _ rule: NudgeRule, _ steps: [DatedStep], anchor: Day, _ day: Day, _ playbook: Playbook
    ) -> Nudge? {
        let due = steps.filter { $0.day <= day && day - $0.day <= playbook.nudges.lookBackDays }
        guard let last = due.last else { return nil }
        return Nudge(
            rule, .review(self, steps: due), account: account, anchor: anchor, stage: last.day - anchor,
            days: day - anchor)
    }

    /// What the workspace itself shows to be done; of the others nobody knows.
    private func isDone(_ step: DatedStep, hasActions: Bool) -> Bool {
        switch step.id {
        case "input_request": inputRequestedOn != nil
        case "agenda": !agenda.isEmpty
        case "champion_call": championCallOn != nil
        case "actions_created": hasActions
        case "summary": summarySentAt != nil
        default: false
        }
    }
}
