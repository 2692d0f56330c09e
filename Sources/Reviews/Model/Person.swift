/// Somebody of our own company who uses the workspace.
package struct Person: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var name: String
    package var email: String?
    package var role: Person.Role
    package var title: String?
    /// Those without a team are one team too.
    package var team: String?
    package var nicknames: [String]
    /// `slack:U123`.
    package var chatIDs: [String]
    /// What they asked of nudges; nil where they asked for nothing.
    package var wishes: Person.Wishes?

    package init(
        id: String, name: String, email: String? = nil, role: Person.Role, title: String? = nil,
        team: String? = nil, nicknames: [String] = [], chatIDs: [String] = [], wishes: Person.Wishes? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.title = title
        self.team = team
        self.nicknames = nicknames
        self.chatIDs = chatIDs
        self.wishes = wishes
    }
}

extension Person {
    /// What a person may do; each role includes those before it.
    package enum Role: String, Codable, CaseIterable, Comparable, Sendable {
        case viewer, csm, lead, admin

        /// Whether the second may do more.
        package static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .viewer: 0
            case .csm: 1
            case .lead: 2
            case .admin: 3
            }
        }
    }

    /// The first word of the name.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
