import Conversation
import Days
import Reviews
import Workspace

/// What is taken up: an action, or an account as such.
struct EscalationSubject {
    let account: Account
    let action: Action?
    /// By the playbook's matrix; nil for a playbook without one for it.
    let proposal: EscalationProposal?
    /// What to ask for: `call their CISO`.
    let ask: String
    /// `Northwind: SSO go-live, blocked 9 days (waiting on their infosec)`.
    let words: String

    /// Nil where the flow knows neither.
    init?(_ effect: Effect, _ desk: Desk) throws {
        let action = try effect["action-ref.id"]?.string.flatMap { try desk.turn.find(Action.self, $0) }
        let id = action?.linkedTo.account ?? effect["account.id"]?.string
        guard let account = try id.flatMap({ try desk.turn.find(Account.self, $0) }) else { return nil }
        self.account = account
        self.action = action
        proposal = try EscalationSubject.proposal(for: account, action, desk)
        ask = try desk.playbook.escalation.ask(for: action?.blockedReason ?? "") ?? desk.usualAsk(of: account, action)
        let blocked = action?.status == .blocked ? action?.blockedSince.map { desk.today - $0 } : nil
        let late = action?.daysOverdue(on: desk.today) ?? 0
        words = desk.say(
            .escalationSubject,
            [
                "account": account.name, "label": action?.shortLabel,
                "blocked": blocked.map { Phrasing.days(max($0, 1)) },
                "reason": action?.status == .blocked ? action?.blockedReason : nil,
                "late": blocked == nil && late > 0 ? Phrasing.days(late) : nil,
            ])
    }

    var label: String { action?.shortLabel ?? account.name }

    /// By when an answer is wanted where nobody says: by the matrix, else within a week.
    func deadline(on today: Day) -> Day { proposal?.deadline ?? (today + 7).orWorkdayAfter }

    /// The action that it stays with: the one it is about, else a new one of whoever is asked.
    func action(for escalation: Action.Escalation, _ desk: Desk) throws -> Action {
        if let action { return action }
        return Action(
            id: try desk.turn.nextActionID(in: desk.quarter), action: escalation.need, owner: escalation.to,
            dueDate: escalation.deadline,
            linkedTo: Action.Link(account: account.id, review: try desk.reviewOfQuarter(account.id)?.id),
            side: .ours, createdBy: desk.who, createdOn: desk.today)
    }

    private static func proposal(for account: Account, _ action: Action?, _ desk: Desk) throws -> EscalationProposal? {
        let plan = desk.playbook.escalation
        let contract = try desk.contract(of: account.id)
        let renewal = contract?.renewalDate.map { $0 - desk.today }
        let isStuck = action.map { $0.isOverdue(on: desk.today) || [.blocked, .atRisk].contains($0.status) } ?? false
        let churn = ChurnOutlook(
            health: try desk.health(of: account)?.colour(desk.playbook),
            isRenewalNear: renewal.map { (0...desk.playbook.timing.renewalNearDays).contains($0) } ?? false,
            isStuck: isStuck)
        let arr = contract?.arr?.converted(to: desk.playbook.currency, by: try desk.turn.all(ExchangeRate.self))?.amount
        guard let level = plan.level(of: churn, arr: arr, isLogo: account.logoFlag) else { return nil }
        return EscalationProposal(
            level, for: account, among: try desk.turn.all(Person.self), by: desk.me,
            nextReview: try desk.nextReview(of: account.id)?.plannedAt, playbook: desk.playbook, today: desk.today)
    }
}

extension Desk {
    /// What is asked for where the reason says nothing: help with what is ours to do; else a call with the sponsor
    /// there, or with whoever decides.
    fileprivate func usualAsk(of account: Account, _ action: Action?) throws -> String {
        if let action, action.side == .ours, action.status != .blocked {
            return say(.escalationHelp, ["owner": action.owner.id == me?.id ? nil : action.owner.firstName])
        }
        let contacts = try contacts(of: account.id)
        let contact = [Contact.Role.execSponsor, .decider, .champion].lazy.compactMap { role in
            contacts.first { $0.roles.contains(role) }
        }.first
        return say(.escalationCall, ["name": contact?.name, "title": contact?.title])
    }
}
