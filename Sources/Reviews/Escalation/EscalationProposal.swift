package import Days

/// Whom to take something up to, and by when they should answer: a proposal, never more.
package struct EscalationProposal: Hashable, Sendable {
    package let level: EscalationLevel.ID
    /// Those who are to hear of it by the matrix, else whoever is nearest above; never whoever asks.
    package let people: [Person]
    /// Nil where it can wait and no review is planned.
    package let deadline: Day?

    /// - Parameters:
    ///   - people: Those of the workspace.
    ///   - asker: Whoever wants to take it up.
    ///   - nextReview: When the account's next review is.
    package init(
        _ level: EscalationLevel, for account: Account, among people: [Person], by asker: Person?, nextReview: Day?,
        playbook: Playbook, today: Day
    ) {
        self.level = level.level
        let team = people.first { $0.id == account.ownerCSM }?.team
        func find(_ listeners: [EscalationLevel.Listener]) -> [Person] {
            listeners.flatMap { EscalationProposal.people($0, account, people, team, playbook.escalation) }
                .reduce(into: []) { found, person in
                    let isKnown = person.id == asker?.id || found.contains { $0.id == person.id }
                    if !isKnown { found.append(person) }
                }
        }
        let meant = find(level.to)
        self.people = meant.isEmpty ? find([.manager, .director, .vp, .execSponsor]) : meant
        deadline = level.withinDays.map { (today + $0).orWorkdayAfter } ?? nextReview
    }

    /// Whoever listens in that part, colleagues of the account's CSM first.
    private static func people(
        _ listener: EscalationLevel.Listener, _ account: Account, _ people: [Person], _ team: String?,
        _ plan: Playbook.EscalationPlan
    ) -> [Person] {
        switch listener {
        case .execSponsor: return people.filter { $0.id == account.execSponsorInternal }
        case .csm: return people.filter { $0.id == account.ownerCSM }
        case .vp, .director, .manager:
            let words = plan.titles[listener] ?? []
            return people.filter { $0.role >= .lead && $0.hasTitle(words) }.sorted {
                ($0.team == team ? 0 : 1, $0.name, $0.id) < ($1.team == team ? 0 : 1, $1.name, $1.id)
            }
        }
    }
}

extension Person {
    /// Whether their title has one of these words, or phrases.
    fileprivate func hasTitle(_ words: [String]) -> Bool {
        let said = " " + (title ?? "").lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
        return words.contains { said.contains(" \($0) ") }
    }
}
