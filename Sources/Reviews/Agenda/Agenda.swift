/// The plan of a review: its length, and its sections in order. What the sections leave is spare.
///
/// S2 QBR Agenda Structure. The goal check is the Business Context section, and nothing that looks back comes before
/// it (S0; domain.md C01): an agenda made by ``draft(minutes:playbook:csm:customer:)`` and changed by its own
/// operations always holds to that.
package struct Agenda: Codable, Hashable, Sendable {
    /// The length of the meeting; shortening a section leaves it as it is.
    package var minutes: Int
    package var items: [AgendaItem]

    /// Takes an agenda as it was stored.
    ///
    /// - Parameter minutes: Nil for the length of its sections.
    package init(items: [AgendaItem], minutes: Int? = nil) {
        self.items = items
        self.minutes = minutes ?? items.reduce(0) { $0 + $1.minutes }
    }

    package var planned: Int { items.reduce(0) { $0 + $1.minutes } }

    /// Minutes that no section takes (domain.md C03); negative where the sections are too long.
    package var spare: Int { minutes - planned }

    /// Looking ahead, of all that looks ahead or back (domain.md C05); nil where neither is on it.
    package var forwardShare: Double? {
        let ahead = minutes(of: .forward)
        let all = ahead + minutes(of: .past)
        return all == 0 ? nil : Double(ahead) / Double(all)
    }

    /// How much of the time the customer speaks, breaks left out (domain.md C06); nil for an empty agenda.
    package func customerTalkShare(_ playbook: Playbook) -> Double? {
        let spoken = items.filter { $0.section != .pause }
        let total = spoken.reduce(0) { $0 + $1.minutes }
        guard total > 0 else { return nil }
        return spoken.reduce(0.0) { $0 + Double($1.minutes) * Agenda.talk($1, playbook) } / Double(total)
    }

    /// Each section with the minute that it begins at.
    package var schedule: [(start: Int, item: AgendaItem)] {
        var start = 0
        return items.map { item in
            defer { start += item.minutes }
            return (start, item)
        }
    }

    private func minutes(of focus: AgendaItem.Focus) -> Int {
        items.filter { $0.focus == focus }.reduce(0) { $0 + $1.minutes }
    }

    /// By the playbook for its own sections, else by who leads.
    private static func talk(_ item: AgendaItem, _ playbook: Playbook) -> Double {
        let plans = playbook.agenda.sections + [playbook.agenda.risks.section]
        if let plan = plans.first(where: { $0.section == item.section }) { return plan.talkPct / 100 }
        return switch item.owner {
        case .customer: 0.8
        case .joint: 0.5
        case .csm: 0.3
        }
    }
}
