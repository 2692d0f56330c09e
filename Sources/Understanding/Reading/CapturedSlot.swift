/// What stood in the place of a `{slot}` of the phrase that matched.
public struct CapturedSlot: Sendable, Hashable {
    /// The name in the phrase.
    public let name: String
    /// As it was typed.
    public let text: String
    /// Unicode scalars of the text.
    public let range: Range<Int>
    /// The entity that fills it; nil for free text.
    public let entity: Entity?

    /// A captured slot.
    public init(name: String, text: String, range: Range<Int>, entity: Entity? = nil) {
        self.name = name
        self.text = text
        self.range = range
        self.entity = entity
    }
}
