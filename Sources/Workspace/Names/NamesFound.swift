/// Whom a text may name, by id.
package struct NamesFound: Hashable, Sendable {
    package var accounts: Set<String> = []
    package var people: Set<String> = []
    package var contacts: Set<String> = []
    /// Last words in the text that too many share, by kind: they tell none of them.
    package var commonEnds: [EntityKind: Set<String>] = [:]

    mutating func add(_ kind: EntityKind, _ id: String) {
        switch kind {
        case .account: accounts.insert(id)
        case .person: people.insert(id)
        case .contact: contacts.insert(id)
        default: break
        }
    }
}
