extension Agenda {
    /// The template of the playbook, scaled to a length in whole minutes that sum to it exactly.
    ///
    /// From 75 minutes on there is a section on risks (domain.md C07), over 60 a break (C33).
    ///
    /// - Parameters:
    ///   - perYear: How many reviews they get a year: the plan reaches 90 days ahead, or 180 where there are one or two
    ///     (S4 The Business Review Meeting, part 8).
    ///   - csm: Who leads our sections.
    ///   - customer: Who leads theirs.
    /// - Throws: ``AgendaRefusal/length(minutes:)`` outside 15 to 240.
    package static func draft(
        minutes: Int, playbook: Playbook, perYear: Int = 4, csm: String? = nil, customer: String? = nil
    ) throws(AgendaRefusal) -> Agenda {
        guard (15...240).contains(minutes) else { throw .length(minutes: minutes) }
        let plan = playbook.agenda
        let hasRisks = minutes >= plan.risks.fromMinutes
        let hasPause = minutes > plan.pause.overMinutes
        let extra = (hasRisks ? plan.risks.section.minutes : 0) + (hasPause ? plan.pause.section.minutes : 0)
        let scaled = shares(plan.sections.map(\.minutes), of: minutes - extra)
        var items: [AgendaItem] = []
        for (section, minutes) in zip(plan.sections, scaled) {
            items.append(item(section, minutes: minutes, csm: csm, customer: customer))
            if section.section == .valueReview && hasPause {
                items.append(item(plan.pause.section, minutes: plan.pause.section.minutes, csm: nil, customer: nil))
            }
            if section.section == .strategicDiscussion && hasRisks {
                items.append(item(plan.risks.section, minutes: plan.risks.section.minutes, csm: nil, customer: nil))
            }
        }
        let days = perYear > 2 ? "90" : "180"
        for index in items.indices { items[index].title = items[index].title.replacing("{days}", with: days) }
        return Agenda(items: items, minutes: minutes)
    }

    private static func item(
        _ plan: Playbook.SectionPlan, minutes: Int, csm: String?, customer: String?
    ) -> AgendaItem {
        let lead: String? =
            switch plan.owner {
            case .csm: csm
            case .customer: customer
            case .joint: nil
            }
        return AgendaItem(
            section: plan.section, title: plan.title, minutes: minutes, owner: plan.owner, lead: lead,
            focus: plan.focus)
    }

    /// Whole minutes in the proportion of `weights`, at least one each, that sum to `total`.
    ///
    /// Largest remainder; the earlier section wins a tie.
    private static func shares(_ weights: [Int], of total: Int) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights }
        var minutes = weights.map { max(1, $0 * total / sum) }
        let byRemainder = weights.indices.sorted {
            let (a, b) = (weights[$0] * total % sum, weights[$1] * total % sum)
            return a == b ? $0 < $1 : a > b
        }
        for index in byRemainder where minutes.reduce(0, +) < total { minutes[index] += 1 }
        while minutes.reduce(0, +) > total, let longest = minutes.indices.max(by: { minutes[$0] < minutes[$1] }) {
            minutes[longest] -= 1
        }
        return minutes
    }
}
