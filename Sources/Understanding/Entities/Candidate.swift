/// One reading of some tokens, before it is settled which readings stand.
struct Candidate {
    var kind: Entity.Kind
    /// Indexes of tokens.
    var tokens: Range<Int>
    var value: EntityValue?
    var alternatives: [EntityValue] = []
    var reason: String?
    var rule: String?
}
