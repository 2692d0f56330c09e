/// Somebody or something with a name that a text may mention: a person or an account.
public struct Named: Sendable, Hashable {
    /// What it is known by, unlike any other.
    public let id: String
    /// What people call it in full.
    public let name: String
    /// Nick-names, short forms, domains.
    public let aliases: [String]
    /// What they belong to: a contact's account id.
    public let group: String?
    /// What they are to that group, in lower case: `cfo`, `champion`.
    public let roles: [String]

    /// A name.
    public init(id: String, name: String, aliases: [String] = [], group: String? = nil, roles: [String] = []) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.group = group
        self.roles = roles
    }
}
