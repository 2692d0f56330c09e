public import Understanding

/// Finds the host's own things by their names: the rooms of a house, the dishes of a menu.
public struct NameResolver: SlotResolver {
    private let names: @Sendable (String) -> NameIndex?

    /// - Parameter names: What a slot kind may be just now, by the kind's name; nil for a kind that has no names.
    public init(_ names: @escaping @Sendable (_ kind: String) -> NameIndex?) {
        self.names = names
    }

    /// What a text names first, as `{id, name}`; several where the words may mean several.
    public func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard let mention = names(kind)?.mentions(in: text).first else { return [] }
        return mention.named.map { named in
            SlotMatch(
                value: ["id": .string(named.id), "name": .string(named.name)], label: named.name, range: mention.range,
                isSure: true)
        }
    }
}
