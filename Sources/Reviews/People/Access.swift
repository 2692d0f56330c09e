/// What somebody may do with accounts in a chat; a terminal asks nobody.
///
/// Everybody looks at all accounts but the private ones of other teams. A csm works on her own and on the
/// actions that are hers to do, a lead on those of the
/// team, an admin on all. An account without an owner is any csm's to work on; where it is private, it is there for
/// admins alone, because it has no team.
package struct Access: Hashable, Sendable {
    package let person: Person

    package init(_ person: Person) {
        self.person = person
    }

    /// Whether an account is there for them at all.
    package func maySee(_ account: Account, owner: Person?) -> Bool {
        account.isPrivate != true || person.role == .admin || owner.map(isColleague) == true
    }

    /// Whether they may change what belongs to an account.
    package func mayWork(on account: Account, owner: Person?) -> Bool {
        guard maySee(account, owner: owner) else { return false }
        return switch person.role {
        case .viewer: false
        case .csm: owner == nil || owner?.id == person.id
        case .lead: owner.map(isColleague) ?? true
        case .admin: true
        }
    }

    private func isColleague(_ other: Person) -> Bool { other.id == person.id || other.team == person.team }
}

extension Access {
    /// Who of some people may work on an account, those first who should be asked first: the owner, then leads, then
    /// admins, each by name.
    package static func workers(on account: Account, owner: Person?, among people: [Person]) -> [Person] {
        let order: [Person.Role] = [.csm, .lead, .admin]
        return people.filter { Access($0).mayWork(on: account, owner: owner) }.sorted { first, second in
            func rank(_ person: Person) -> Int {
                person.id == owner?.id ? -1 : order.firstIndex(of: person.role) ?? order.count
            }
            return (rank(first), first.name, first.id) < (rank(second), second.name, second.id)
        }
    }
}
