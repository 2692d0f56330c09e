import Conversation
import Reviews

/// Who speaks, as far as the workspace knows.
struct Visitor {
    /// Nil for somebody unknown.
    let person: Person?
    /// They are known by their address alone, and not bound yet.
    let isNew: Bool

    /// - Parameters:
    ///   - user: Who speaks where the channel does not say.
    ///   - people: Those of the workspace.
    init(_ incoming: Incoming, user: String?, among people: [Person]) {
        let known = Identity.person(incoming.user ?? user, among: people)
        let byAddress = known == nil ? Visitor.person(by: incoming, among: people) : nil
        person = known ?? byAddress
        isNew = byAddress != nil
    }

    /// The one person who has the address that the platform has verified and no user of that platform yet.
    private static func person(by incoming: Incoming, among people: [Person]) -> Person? {
        guard Doorkeeper.stands(before: incoming.user), let user = incoming.user,
            let email = incoming.email?.lowercased(), !email.isEmpty
        else { return nil }
        let platform = user.prefix { $0 != ":" } + ":"
        let named = people.filter { $0.email?.lowercased() == email }
        guard let person = named.only, !person.chatIDs.contains(where: { $0.hasPrefix(platform) }) else { return nil }
        return person
    }
}
