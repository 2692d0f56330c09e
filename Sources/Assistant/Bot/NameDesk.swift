import Conversation
import Reviews
import Understanding
import Workspace

/// Looks names up, and keeps what it made of them until somebody or something is renamed.
struct NameDesk {
    private struct Key: Hashable {
        var hidden: [String]
        var scope: NameScope
    }

    private var peopleAt = -1
    private var people: [Person] = []
    private var namesAt = -1
    private var kept: [Key: Names] = [:]

    /// The people of the workspace.
    mutating func people(_ facts: any Facts) throws -> [Person] {
        let now = try facts.generation(of: .person)
        guard now != peopleAt else { return people }
        people = try facts.all(Person.self)
        peopleAt = now
        return people
    }

    /// Whom a text may name. Called before the turn writes anything, so that what is rolled back is never kept.
    mutating func names(_ scope: NameScope, _ facts: any Facts) throws -> Names {
        let team = try people(facts)
        let now = try facts.generation(of: .account, .person, .contact)
        if now != namesAt || kept.count >= 50 { (kept, namesAt) = ([:], now) }
        let key = Key(hidden: facts.hiddenAccounts, scope: scope)
        if let names = kept[key] { return names }
        let names = try Names(scope, team: team, facts)
        kept[key] = names
        return names
    }
}
