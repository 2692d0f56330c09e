/// Whom a text may name: the ids, with what each was found by.
package struct NamesFound: Hashable, Sendable {
    package var accounts: [String: Set<String>] = [:]
    package var people: [String: Set<String>] = [:]
    package var contacts: [String: Set<String>] = [:]

    /// Last words of the text that too many share, by kind: they tell none of them.
    package var commonEnds: [EntityKind: Set<String>] = [:]

    mutating func add(_ kind: EntityKind, _ id: String, by form: String) {
        switch kind {
        case .account: accounts[id, default: []].insert(form)
        case .person: people[id, default: []].insert(form)
        case .contact: contacts[id, default: []].insert(form)
        default: break
        }
    }
}
