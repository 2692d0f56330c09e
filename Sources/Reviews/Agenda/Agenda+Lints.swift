extension Agenda {
    /// What could be better about it, the gravest first.
    ///
    /// - Parameters:
    ///   - segment: For the length; nil where it is unknown.
    ///   - goals: Open goals; those that are yellow or red should be on it (L15).
    package func lints(_ playbook: Playbook, segment: Segment? = nil, goals: [Goal] = []) -> [AgendaLint] {
        let found = orderLints + lengthLints(playbook, segment) + balanceLints(playbook) + contentLints(playbook, goals)
        let order = found.indices.sorted {
            found[$0].severity == found[$1].severity ? $0 < $1 : found[$0].severity > found[$1].severity
        }
        return order.map { found[$0] }
    }

    private var orderLints: [AgendaLint] {
        var lints: [AgendaLint] = []
        if !items.contains(where: { $0.section == .businessContext }) {
            lints.append(AgendaLint(fact: .noGoalCheck, severity: .error))
        } else if let early = looksBackTooEarly {
            lints.append(AgendaLint(fact: .looksBackBeforeGoals(section: early.title), severity: .error))
        }
        if !items.contains(where: { $0.section == .actionPlanning }) {
            lints.append(AgendaLint(fact: .noActions, severity: .warning))
        }
        if !items.contains(where: { $0.section == .close }) {
            lints.append(AgendaLint(fact: .noNextDate, severity: .warning))
        }
        return lints
    }

    /// Domain.md C02: over the segment's maximum is an error; over an hour a note, but for segments that begin there.
    private func lengthLints(_ playbook: Playbook, _ segment: Segment?) -> [AgendaLint] {
        var lints: [AgendaLint] = []
        let comfortable = playbook.agenda.comfortableMinutes
        let bounds = segment?.minutes ?? []
        if let segment, let shortest = bounds.first, let longest = bounds.last {
            if minutes > longest {
                let fact = AgendaLint.Fact.longerThanSegment(minutes: minutes, longest: longest, segment: segment.id)
                lints.append(AgendaLint(fact: fact, severity: .error))
            } else if minutes < shortest {
                let fact = AgendaLint.Fact.shorterThanSegment(minutes: minutes, shortest: shortest, segment: segment.id)
                lints.append(AgendaLint(fact: fact, severity: .note))
            }
        }
        if lints.isEmpty, minutes > comfortable, (bounds.first ?? 0) <= comfortable {
            lints.append(AgendaLint(fact: .longerThanAnHour(minutes: minutes), severity: .note))
        }
        if spare < 0 {
            lints.append(AgendaLint(fact: .overbooked(minutes: -spare), severity: .error))
        } else {
            lints += slackLints(playbook)
        }
        return lints
    }

    /// Domain.md C03: none left is a warning, less than a tenth a note.
    private func slackLints(_ playbook: Playbook) -> [AgendaLint] {
        let wanted = Int((Double(minutes) * playbook.agenda.bufferPct / 100).rounded())
        guard spare < wanted else { return [] }
        let back = items.filter { $0.focus == .past }.max { $0.minutes < $1.minutes }
        let fact = AgendaLint.Fact.littleSlack(spare: spare, wanted: wanted, shorten: back?.title)
        return [AgendaLint(fact: fact, severity: spare == 0 ? .warning : .note)]
    }

    /// Domain.md C05 and C06.
    private func balanceLints(_ playbook: Playbook) -> [AgendaLint] {
        var lints: [AgendaLint] = []
        let edges = playbook.agenda.forward
        if let share = forwardShare.map({ $0 * 100 }), share < edges.warnBelowPct {
            let fact = AgendaLint.Fact.looksBack(forward: share, target: edges.targetPct)
            lints.append(AgendaLint(fact: fact, severity: share < edges.failBelowPct ? .error : .warning))
        }
        if let talk = customerTalkShare(playbook).map({ $0 * 100 }), talk < playbook.agenda.customerTalk.warnBelowPct {
            lints.append(AgendaLint(fact: .customerListens(share: talk), severity: .warning))
        }
        return lints
    }

    private func contentLints(_ playbook: Playbook, _ goals: [Goal]) -> [AgendaLint] {
        var lints: [AgendaLint] = []
        let daily: Set<String> = ["ticket", "tickets", "bug", "bugs", "request", "requests", "enablement"]
        let tactical = items.filter { !daily.isDisjoint(with: $0.title.lowercased().words) }.map(\.title)
        if !tactical.isEmpty {
            lints.append(
                AgendaLint(fact: .tactical(sections: tactical), severity: tactical.count > 1 ? .warning : .note))
        }
        let linked = Set(items.flatMap(\.goals))
        let silent = goals.filter { goal in
            goal.isOpen && !linked.contains(goal.id) && goal.colour(playbook).map { $0 < .green } == true
        }
        if !silent.isEmpty {
            let names = silent.map { $0.short ?? $0.statement }
            lints.append(AgendaLint(fact: .badNewsMissing(goals: names), severity: .note))
        }
        return lints
    }
}
