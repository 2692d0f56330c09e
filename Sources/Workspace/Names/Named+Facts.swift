package import Reviews
package import Understanding

extension Account {
    /// What texts may call it: its name, aliases, domain and id.
    package var named: Named {
        Named(id: id, name: name, aliases: aliases + [domain, id].compactMap(\.self))
    }
}

extension Person {
    /// What texts may call them.
    package var named: Named {
        Named(id: id, name: name, aliases: nicknames, roles: [title?.lowercased()].compactMap(\.self))
    }
}

extension Contact {
    /// What texts may call them, within their account.
    package var named: Named {
        Named(
            id: id, name: name, group: account,
            roles: [title?.lowercased()].compactMap(\.self) + roles.map(\.rawValue))
    }
}
