import Days

extension Review {
    /// Whether a step of the playbook before or after it is done: as the records show, or as somebody ticked it off.
    ///
    /// - Parameters:
    ///   - step: Its id in the playbook: `input_request`.
    ///   - actions: How many actions of it are saved.
    ///   - open: How many of those are open.
    package func hasDone(_ step: String, actions: Int, open: Int) -> Bool {
        if isTicked(step) { return true }
        return switch step {
        case "input_request": inputRequestedOn != nil
        case "agenda": !agenda.isEmpty
        case "champion_call": championCallOn != nil
        case "actions_created": actions > 0
        case "summary": summarySentAt != nil
        case "survey": survey != nil || surveyAskedOn != nil
        case "debrief": debriefedOn != nil
        case "quick_actions", "mid_quarter", "all_closed": actions > 0 && open == 0
        default: false
        }
    }

    /// The steps before it with their days; the champion call on the day that it is booked for.
    package func preparation(_ playbook: Playbook) -> [DatedStep] {
        guard let plannedAt else { return [] }
        let steps = PrepTimeline(review: plannedAt, playbook: playbook).before
        guard let call = booking(.championCall) else { return steps }
        return steps.map { step in
            guard step.id == Booking.Kind.championCall.rawValue else { return step }
            return DatedStep(id: step.id, day: call.day, label: step.label, who: step.who, minutes: call.minutes)
        }
    }

    /// The steps after it with their days; empty before it is held.
    package func followUp(_ playbook: Playbook) -> [DatedStep] {
        heldAt.map { PrepTimeline(review: $0, playbook: playbook).after } ?? []
    }
}
