import Conversation
package import Days
import Documents
import Reviews
package import Workspace

/// The pages behind signed links, as the workspace and the content are now.
package struct WebPages: Sendable {
    private let workspace: Workspace
    private let brains: any BrainSource

    package init(_ workspace: Workspace, _ brains: any BrainSource) {
        self.workspace = workspace
        self.brains = brains
    }

    /// One account's page; nil where there is no such account.
    package func account(_ id: String, on today: Day) throws -> String? {
        let brain = brains.brain()
        return try workspace.read { facts in
            guard let account = try facts.find(Account.self, id) else { return nil }
            let about = try DocumentFacts(
                account: account, facts: facts, playbook: brain.playbook, phrasebook: brain.script.phrasebook,
                today: today)
            return brain.documents.web.account(about.inside(), timeline: about.timeline())
        }
    }

    /// What is open in the accounts of a team's CSMs, private ones left out; nil where there is no such team.
    ///
    /// - Parameter team: Empty for those who are in none.
    package func board(_ team: String, on today: Day) throws -> String? {
        let brain = brains.brain()
        return try workspace.read { facts in
            let members = Set(try facts.all(Person.self).filter { $0.team ?? "" == team }.map(\.id))
            guard !members.isEmpty else { return nil }
            let accounts = try facts.all(Account.self).filter {
                $0.isPrivate != true && $0.ownerCSM.map(members.contains) ?? false
            }
            let names = Dictionary(accounts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            let open = try facts.actions().filter(\.isOpen).compactMap { action in
                names[action.linkedTo.account].map { BoardAction(action, account: $0) }
            }
            let name = team.isEmpty ? brain.script.phrasebook.say(.pageOwnTeam) : team
            return brain.documents.web.board(name, open, today: today)
        }
    }

    /// How the review programme did in the last twelve months, private accounts left out.
    package func program(on today: Day) throws -> String {
        let brain = brains.brain()
        return try workspace.read { facts in
            let accounts = try facts.programAccounts(brain.playbook).filter { $0.account.isPrivate != true }
            let stats = ProgramStats(
                accounts, called: brain.script.phrasebook.say(.statsEverybody), period: .year(to: today), today: today,
                playbook: brain.playbook)
            return brain.documents.web.program(stats, today: today)
        }
    }

    /// A sentence where there is no page to show.
    package func notice(_ reason: Notice) -> String {
        let brain = brains.brain()
        let phrase: Phrase =
            switch reason {
            case .expired: .pageExpired
            case .unsigned: .pageUnsigned
            case .gone: .pageGone
            }
        return brain.documents.web.notice(brain.script.phrasebook.say(phrase))
    }

    /// Why there is no page.
    package enum Notice: Sendable { case expired, unsigned, gone }
}
