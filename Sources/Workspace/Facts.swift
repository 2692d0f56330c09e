package import Days
package import Reviews

/// What can be read of a workspace: one consistent view, within ``Workspace/read(_:)`` or a ``Turn``.
///
/// Lists come in a stable order: accounts and people by name, actions by due date, what has a day oldest first.
/// Every read throws ``WorkspaceError``. After ``Turn/look(as:)`` private accounts that somebody may not see are not
/// there, in no list and under no id.
package protocol Facts {
    var rows: Rows { get }
}

extension Facts {
    package func find<E: Entity>(_ type: E.Type, _ id: String) throws -> E? {
        try rows.visibleText(E.kind, id).map { try EntityCoding.decode(type, id: id, from: $0) }
    }

    package func all<E: Entity>(_ type: E.Type) throws -> [E] { try rows.entities(type) }

    /// Those of one account; for kinds that belong to none (people, rates) nothing, for accounts that one.
    package func all<E: Entity>(_ type: E.Type, account: String) throws -> [E] {
        guard let column = E.kind.accountColumn else { return [] }
        return try rows.entities(type, where: "\(column) = ?", [account])
    }

    /// The last one of an account in the kind's order: the latest health snapshot, the newest SPICED version.
    package func latest<E: Entity>(_ type: E.Type, account: String) throws -> E? {
        guard let column = E.kind.accountColumn else { return nil }
        return try rows.entities(type, where: "\(column) = ?", [account], order: "\(E.kind.backwards) LIMIT 1").first
    }

    /// One metric of an account, oldest first.
    package func series(_ metric: String, account: String) throws -> [MetricPoint] {
        try rows.entities(MetricPoint.self, where: "account = ? AND metric = ?", [account, metric])
    }

    /// One metric of every account that may be seen, oldest first.
    package func points(of metric: String) throws -> [MetricPoint] {
        try rows.entities(MetricPoint.self, where: "metric = ?", [metric])
    }

    /// The accounts that a person owns.
    package func accounts(ownedBy person: String) throws -> [Account] {
        try rows.entities(Account.self, where: "owner_csm = ?", [person])
    }

    /// The actions that a filter asks for, by due date.
    package func actions(_ filter: ActionFilter = ActionFilter()) throws -> [Action] {
        try rows.actions(filter)
    }

    /// What the open actions are called that a person may mean, by due date: their own, those of the accounts that
    /// they own, and those of one account; where neither is given, everybody's.
    package func openActionNames(of person: String?, account: String?) throws -> [ActionName] {
        try rows.openActionNames(of: person, account: account)
    }

    /// How many entities of a kind there are, of one account or in all.
    package func count(_ kind: EntityKind, account: String? = nil) throws -> Int {
        try rows.count(kind, account: account)
    }

    /// No fact is in the workspace.
    package var isEmpty: Bool { get throws { try !EntityKind.allCases.contains { try rows.hasAny($0) } } }

    /// Grows with every change of facts, whichever process made it; what was derived from facts holds while it stays.
    ///
    /// Within a turn that has written it may be taken back with the turn: derive what is to last before that.
    package var generation: Int { get throws { try rows.generation(of: EntityKind.allCases) } }

    /// The same for some kinds alone: an index of names need not be made again because an action changed.
    package func generation(of kinds: EntityKind...) throws -> Int { try rows.generation(of: kinds) }

    /// A named value of the workspace itself, such as the day that a demo plays on.
    package func property(_ name: String) throws -> String? { try rows.property(name) }

    /// What was done, oldest first.
    package func journal(_ filter: JournalFilter = JournalFilter()) throws -> [JournalEntry] {
        try rows.journal(filter)
    }

    package func conversation(_ id: String) throws -> StoredConversation? { try rows.conversation(id) }

    /// A user's conversations with something under way, the latest first.
    package func openConversations(of user: String) throws -> [StoredConversation] {
        try rows.openConversations(of: user)
    }

    /// The digest that an answer in that conversation means: the one in whose thread it is, else the newest one told in
    /// its channel.
    package func digest(for conversation: String) throws -> Digest? { try rows.digest(for: conversation) }

    /// The digest that a destination got for a day.
    package func digest(of destination: String, on day: Day) throws -> Digest? {
        try rows.digest(of: destination, on: day)
    }

    /// The digests of a day, by destination.
    package func digests(on day: Day) throws -> [Digest] { try rows.digests(on: day) }

    /// What was told of an action, review, account or reminder, oldest first.
    package func tellings(of subject: String, to destination: String? = nil) throws -> [Telling] {
        try rows.tellings(of: subject, to: destination)
    }
}

/// The facts as they are outside a turn.
struct Snapshot: Facts {
    let rows: Rows
}
