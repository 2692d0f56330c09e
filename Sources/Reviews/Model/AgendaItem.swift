/// One section of a meeting.
///
/// S2 QBR Agenda Structure.
package struct AgendaItem: Codable, Hashable, Sendable {
    package var section: AgendaItem.Section
    package var title: String
    package var minutes: Int
    package var owner: AgendaItem.Owner
    /// A name where one person leads it.
    package var lead: String?
    package var focus: AgendaItem.Focus
    package var goals: [String]
    package var notes: String?

    package init(
        section: AgendaItem.Section, title: String, minutes: Int, owner: AgendaItem.Owner, lead: String? = nil,
        focus: AgendaItem.Focus, goals: [String] = [], notes: String? = nil
    ) {
        self.section = section
        self.title = title
        self.minutes = minutes
        self.owner = owner
        self.lead = lead
        self.focus = focus
        self.goals = goals
        self.notes = notes
    }
}

extension AgendaItem {
    package enum Section: String, Codable, CaseIterable, Sendable {
        case opening
        case businessContext = "business_context"
        case valueReview = "value_review"
        case strategicDiscussion = "strategic_discussion"
        case risks
        case actionPlanning = "action_planning"
        case close
        case pause = "break"
        case custom
    }

    package enum Owner: String, Codable, Sendable { case csm, customer, joint }

    /// Whether it looks ahead; opening and close do neither (domain.md C05).
    package enum Focus: String, Codable, Sendable { case past, forward, neutral }
}
