import Conversation
import Days
import Reviews
import Workspace

/// What is left to do before a review and after the last one, with checklists; whoever says what is done ticks it off.
enum TimelineFlow {
    static let handlers: [String: Handler] = ["timeline.show": show, "timeline.tick": tick]

    /// So many lines of what comes after a review are enough for one message.
    private static let afterShown = 3

    // MARK: Showing

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let next = try desk.nextReview(of: account.id)
        let last = try desk.lastReview(of: account.id)
        var facts: [String: Value] = ["none": .bool(next?.plannedAt == nil && last == nil)]
        if let next, let day = next.plannedAt {
            facts.merge(try before(next, day, account, desk)) { _, new in new }
        }
        if let last, let held = last.heldAt {
            let since = desk.today - desk.playbook.nudges.lookBackDays
            let followUp = try open(last.followUp(desk.playbook), of: last, account, desk).filter { $0.day >= since }
            facts["after"] = .list(followUp.prefix(afterShown).map { line($0, account, desk) })
            facts["held"] = .string(followUp.isEmpty ? "" : desk.short(held))
            facts["held-kind"] = .string(last.type.words)
            facts["next"] = facts["next"] ?? followUp.first.map { .string(words($0, desk)) }
        }
        var outcome = Outcome(facts: ["timeline": .object(facts)])
        if ["checklist", "research", "actions"].contains(effect["task"]?.string) {
            outcome.facts["ticked"] = ["listed": true]
        }
        return outcome
    }

    private static func words(_ step: DatedStep, _ desk: Desk) -> String {
        desk.say(.prepStep, ["day": step.day.words(on: desk.today), "step": step.label])
    }

    private static func before(
        _ review: Review, _ day: Day, _ account: Account, _ desk: Desk
    ) throws -> [String: Value] {
        let steps = review.preparation(desk.playbook)
        let open = try open(steps, of: review, account, desk)
        let champion = try desk.contacts(of: account.id).champion?.firstName ?? desk.say(.prepYourContact)
        let file = try AccountFile(account, desk.turn)
        let segment = try desk.segment(of: account, file.contract)
        var facts: [String: Value] = [
            "kind": .string(review.type.words), "when": .string(desk.when(day, review.plannedTime, nil)),
            "days": day >= desk.today ? .string(Phrasing.days(day - desk.today)) : .null,
            "before": .list(open.map { line($0, champion: champion, desk) }),
            "done": .number(Double(steps.count - open.count)), "of": .number(Double(steps.count)),
            "prep-hours": .string(segment.map { hours($0.prepHours) } ?? ""),
            "tailored": .string(segment.map { "\($0.customPct)%" } ?? ""),
            "segment": .string(segment?.id.name ?? ""),
            "next": open.first.map { .string(words($0, desk)) } ?? .null,
            "lint": PrepLint.before(review, goals: file.goals, playbook: desk.playbook, today: desk.today).first?
                .words(champion: champion, desk) ?? .null,
        ]
        let preparation = Checklist.preparation(file, review: review, playbook: desk.playbook, today: desk.today)
        let actions = try desk.turn.actions(ActionFilter(account: account.id))
        facts["checklist"] = boxes(preparation)
        facts["research"] = boxes(Checklist.research(review, playbook: desk.playbook))
        facts["actions"] = boxes(
            Checklist.actions(actions, review: review, playbook: desk.playbook, today: desk.today))
        return facts
    }

    /// `4 to 6`, `0.5`.
    private static func hours(_ range: [Double]) -> String {
        Array(Set(range)).sorted().map { Figures.plain($0) }.joined(separator: " to ")
    }

    private static func open(
        _ steps: [DatedStep], of review: Review, _ account: Account, _ desk: Desk
    ) throws -> [DatedStep] {
        let actions = try desk.turn.actions(ActionFilter(account: account.id))
            .filter { $0.linkedTo.review == review.id }
        let open = actions.count { $0.isOpen }
        return steps.filter { !review.hasDone($0.id, actions: actions.count, open: open) }
    }

    private static func line(_ step: DatedStep, _ account: Account, _ desk: Desk) -> Value {
        line(step, champion: desk.say(.prepTheChampion), desk)
    }

    private static func line(_ step: DatedStep, champion: String, _ desk: Desk) -> Value {
        [
            "day": .string(step.day.words(on: desk.today)),
            "step": .string(step.label.replacing(desk.say(.prepTheChampion), with: champion)),
            "minutes": step.minutes.map { .number(Double($0)) } ?? .null,
            "late": .bool(step.day < desk.today), "today": .bool(step.day == desk.today),
        ]
    }

    private static func boxes(_ list: Checklist) -> Value {
        [
            "done": .number(Double(list.done)), "of": .number(Double(list.boxes.count)),
            "groups": .list(
                list.groups.map { name, boxes in
                    [
                        "name": .string(name),
                        "boxes": .list(boxes.map { ["label": .string($0.label), "done": .bool($0.isDone)] }),
                    ]
                }),
        ]
    }

    // MARK: Ticking

    /// Ticks off what was named: a step before or after a review, else a box of a checklist.
    private static func tick(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let said = effect["task"]?.string else { return Outcome() }
        for (review, tasks) in try tasks(of: account, desk) {
            let found = TaskFinder(tasks).find(said)
            guard !found.isEmpty else { continue }
            guard let task = found.only else {
                return Outcome(facts: ["ticked": ["several": .list(found.prefix(4).map { .string($0.label) })]])
            }
            guard !review.isTicked(task.id) else { return Outcome(facts: ["ticked": ["already": .string(task.label)]]) }
            var review = review
            review.ticks = (review.ticks ?? []) + [Review.Tick(task: task.id, on: desk.today, by: desk.who)]
            if task.id == Review.Booking.Kind.championCall.rawValue { review.championCallOn = desk.today }
            if task.id == Review.Booking.Kind.debrief.rawValue { review.debriefedOn = desk.today }
            try desk.turn.save(review, note: "\(task.id) done")
            var outcome = Outcome(facts: ["ticked": ["label": .string(task.label)]])
            outcome.buttons = [desk.undoButton]
            return outcome
        }
        return Outcome(facts: ["ticked": ["unknown": .string(said)]])
    }

    /// What can be ticked off, in the order in which it is looked for, each list with the review that keeps it.
    private static func tasks(of account: Account, _ desk: Desk) throws -> [(Review, [TaskFinder.Task])] {
        let next = try desk.nextReview(of: account.id)
        let last = try desk.lastReview(of: account.id)
        let champion = try desk.contacts(of: account.id).champion?.firstName
        func tasks(_ steps: [DatedStep]) -> [TaskFinder.Task] {
            steps.map { step in
                let label = champion.map { step.label.replacing(desk.say(.prepTheChampion), with: $0) } ?? step.label
                return TaskFinder.Task(id: step.id, label: label)
            }
        }
        let lists = desk.playbook.checklists
        let boxes = (lists.preparation + lists.research + lists.actions).map { box in
            TaskFinder.Task(id: box.id, label: box.label)
        }
        return [
            next.map { ($0, tasks($0.preparation(desk.playbook))) }, next.map { ($0, boxes) },
            last.map { ($0, tasks($0.followUp(desk.playbook))) },
        ].compactMap(\.self)
    }
}
