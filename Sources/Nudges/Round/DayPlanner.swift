package import Conversation
package import Days
package import Reviews
package import Workspace

/// Works out what the destinations are to be told on a day, from what a workspace holds.
package struct DayPlanner {
    private let facts: any Facts
    private let playbook: Playbook
    let routing: Routing
    private let day: Day

    package init(_ facts: any Facts, _ playbook: Playbook, _ routing: Routing, day: Day) {
        self.facts = facts
        self.playbook = playbook
        self.routing = routing
        self.day = day
    }

    /// Puts a plan into words.
    package func text(_ phrasebook: Phrasebook) -> DigestText {
        DigestText(phrasebook, playbook: playbook, routing: routing)
    }

    /// What there is for each destination, and for each person who gets direct messages.
    package func items() throws -> DayItems {
        var accounts: [String: Account] = [:]
        var items = DayItems()
        for nudge in try NudgeSource(facts, playbook: playbook).nudges(on: day) {
            do {
                let item = try routed(nudge, account: account(nudge.account, &accounts))
                items.told[item.route.name, default: []].append(item)
            } catch let reason as Silence {
                items.silent.append(DayItems.SilentNudge(nudge: nudge, reason: reason))
            }
        }
        return items
    }

    /// What an action comes to: the nudge, where it goes and what was told of it there.
    ///
    /// - Throws: ``Silence`` where nobody is to hear of it; `WorkspaceError`.
    package func item(for action: Action) throws -> RoutedNudge {
        let nudge = try action.nudge(on: day, playbook: playbook)
        return try routed(nudge, account: facts.find(Account.self, action.linkedTo.account))
    }

    private func routed(_ nudge: Nudge, account: Account?) throws -> RoutedNudge {
        let route = try routing.route(nudge, account: account, on: day)
        return RoutedNudge(
            nudge: nudge, route: route, account: account,
            tellings: try facts.tellings(of: nudge.subject, to: route.name))
    }

    private func account(_ id: String?, _ known: inout [String: Account]) throws -> Account? {
        guard let id else { return nil }
        if let account = known[id] { return account }
        let account = try facts.find(Account.self, id)
        known[id] = account
        return account
    }
}
