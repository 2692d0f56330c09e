/// A fact that the workspace keeps: one row, one identity, journalled.
///
/// As JSON its field names are those of domain.md part 4, in snake case.
package protocol Entity: Codable, Hashable, Sendable, Identifiable where ID == String {
    static var kind: EntityKind { get }
}

extension Entity {
    /// The entity as stored and as `list --json` prints it: one line, keys sorted and in snake case.
    package func json() throws -> String { try EntityCoding.encode(self) }

    /// The same with fields that follow from others and are not stored, in snake case; nil leaves one out.
    package func json(adding derived: [String: String?]) throws -> String {
        try EntityCoding.encode(self, adding: derived.compactMapValues(\.self))
    }
}
