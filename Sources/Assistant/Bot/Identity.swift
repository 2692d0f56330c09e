import Reviews

/// Who speaks.
enum Identity {
    /// The one of the workspace's people that a channel's user is: by id, e-mail, chat id, name or nick-name.
    ///
    /// - Parameter user: As the channel knows them; nil means whoever owns the workspace: its only csm. Somebody who
    ///   is named and not known is nobody of the workspace: what they do is kept under the name they gave.
    static func person(_ user: String?, among people: [Person]) -> Person? {
        guard let user, !user.isEmpty else { return onlyCSM(people) }
        let wanted = user.lowercased()
        return people.first { $0.id == user }
            ?? people.first { $0.email?.lowercased() == wanted || $0.chatIDs.contains(user) }
            ?? people.first { $0.name.lowercased() == wanted }
            ?? one(people.filter { ([$0.firstName] + $0.nicknames).contains { $0.lowercased() == wanted } })
    }

    private static func onlyCSM(_ people: [Person]) -> Person? { one(people.filter { $0.role == .csm }) }

    private static func one(_ people: [Person]) -> Person? { people.count == 1 ? people[0] : nil }
}
