package import Days

extension SuccessPlan {
    /// What was answered to a question, as it stands.
    package func answer(_ question: PlanQuestion) -> Answer? { answers.first { $0.question == question } }

    /// What belongs to it and both sides can open, one each: `Deck of Q1: https://…` (S2 QBR Summary Email Template).
    package var resources: [String] {
        (answer(.resources)?.text ?? "").split { $0 == ";" || $0.isNewline }.compactMap { String($0).trimmedOrNil }
    }

    /// The last day of its twelve months.
    package var end: Day { start.adding(months: 12) - 1 }

    /// Milestones by their day, those that are reached last.
    package var ordered: [Milestone] {
        milestones.sorted {
            ($0.doneOn == nil ? 0 : 1, $0.due, $0.what) < ($1.doneOn == nil ? 0 : 1, $1.due, $1.what)
        }
    }

    /// The plan with an answer; one that says the same again changes nothing.
    package func answering(_ question: PlanQuestion, _ text: String, by: String, on day: Day) -> SuccessPlan {
        guard let text = text.trimmedOrNil, answer(question)?.text != text else { return self }
        return changed(on: day) { plan in
            plan.answers.removeAll { $0.question == question }
            plan.answers.append(Answer(question: question, text: text, by: by, on: day))
            let order = PlanQuestion.allCases
            plan.answers.sort { first, second in
                (order.firstIndex(of: first.question) ?? 0) < (order.firstIndex(of: second.question) ?? 0)
            }
        }
    }

    /// The plan with a milestone; one of the same name moves to the new day.
    package func adding(_ milestone: Milestone, on day: Day) -> SuccessPlan {
        guard !milestones.contains(milestone) else { return self }
        return changed(on: day) { plan in
            plan.milestones.removeAll { $0.what.lowercased() == milestone.what.lowercased() }
            plan.milestones.append(milestone)
        }
    }

    /// The plan with a milestone that is there.
    package func reaching(_ what: String, on day: Day) -> SuccessPlan {
        guard let index = milestones.firstIndex(where: { $0.what == what && $0.doneOn == nil }) else { return self }
        return changed(on: day) { $0.milestones[index].doneOn = day }
    }

    /// The plan with what is paid for and not used.
    package func leavingUnused(_ parts: [String], on day: Day) -> SuccessPlan {
        parts == unused ? self : changed(on: day) { $0.unused = parts }
    }

    /// The plan with who has seen it (S2 Success Plan Review Checklist, Stakeholder Alignment).
    package func seen(by reader: Reader, on day: Day) -> SuccessPlan {
        guard !readers.contains(where: { $0.who == reader }) else { return self }
        return changed(on: day) { $0.readers.append(Reading(who: reader, on: day)) }
    }

    /// The plan after somebody went through it (S4 Follow Up, "update the success plan after every review").
    package func looked(at day: Day, by: String, after review: Review?) -> SuccessPlan {
        var plan = self
        let since = looks.last?.on
        plan.looks.append(Look(on: day, by: by, review: review?.id, changed: since.map { $0 < updatedOn } ?? true))
        return plan
    }

    /// The plan after something that belongs to it and is kept elsewhere was changed: a goal.
    package func touched(on day: Day) -> SuccessPlan { changed(on: day) { _ in } }

    private func changed(on day: Day, _ change: (inout SuccessPlan) -> Void) -> SuccessPlan {
        var plan = self
        change(&plan)
        plan.version += 1
        plan.updatedOn = day
        plan.provenance.asOf = day
        return plan
    }
}
