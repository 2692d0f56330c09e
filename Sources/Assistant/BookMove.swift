package import Reviews
package import Workspace

/// A book of accounts that goes from one CSM to another, with the open actions that are theirs to do there.
package struct BookMove {
    package let from: Person
    package let to: Person
    /// By name.
    package let accounts: [Account]
    /// By due date.
    package let actions: [Action]

    /// What would move; nothing is changed yet.
    package init(from: Person, to: Person, _ facts: any Facts) throws {
        self.from = from
        self.to = to
        accounts = try facts.accounts(ownedBy: from.id)
        let book = Set(accounts.map(\.id))
        actions = try facts.actions(ActionFilter(owners: [from.id], openOnly: true)).filter {
            book.contains($0.linkedTo.account)
        }
    }

    /// Moves it, all in one turn.
    package func carryOut(in turn: Turn) throws {
        let note = "book of \(from.name)"
        for var account in accounts {
            account.ownerCSM = to.id
            try turn.save(account, note: note)
        }
        for action in actions {
            try turn.save(try action.reassign(to: Action.Owner(id: to.id, name: to.name)), note: note)
        }
    }
}
