package import Reviews
import Understanding
package import Workspace

extension Facts {
    /// The account of an id, a name or an alias, as the command line has it.
    ///
    /// - Throws: ``AccountNameError`` where there is none, or several.
    package func account(named name: String) throws -> Account {
        guard try !firstAccounts(1).isEmpty else { throw AccountNameError.emptyWorkspace }
        let wanted = name.lowercased()
        let accounts = try all(Account.self, ids: ids(.account, called: name))
        let found = accounts.filter { account in
            ([account.id, account.name] + account.aliases + [account.domain].compactMap(\.self))
                .contains { $0.lowercased() == wanted }
        }
        let chosen = found.count > 1 ? found.filter { $0.id == name } : found
        guard let account = chosen.first else {
            if !found.isEmpty { throw AccountNameError.several(name, ids: found.map(\.id)) }
            let near = try all(Account.self, ids: names(in: NameQuery(name)).accounts)
            throw AccountNameError.unknown(name, nearest: NameIndex(near.map(\.named)).nearest(to: name).map(\.name))
        }
        return account
    }

    /// The person at an account who has an id, a name or an e-mail address, as the command line has it.
    ///
    /// - Throws: ``AccountNameError/contact(_:account:among:)`` where there is none, or several.
    package func contact(named name: String, of account: Account) throws -> Contact {
        let people = try all(Contact.self, account: account.id)
        let wanted = name.lowercased()
        let found = people.filter { person in
            [person.id, person.name, person.email ?? person.id].contains { $0.lowercased() == wanted }
        }
        guard let person = found.first, found.count == 1 else {
            throw AccountNameError.contact(name, account: account.name, among: people.map(\.name))
        }
        return person
    }
}
