/// One reading of some tokens, before it is settled which readings stand.
struct Candidate {
    var kind: Entity.Kind
    /// Indexes of tokens.
    var tokens: Range<Int>
    var value: EntityValue?
    /// What a date phrase says; its days are only worked out where the candidate stands.
    var date: DateExpression?
    var alternatives: [EntityValue] = []
    var reason: String?
    var rule: String?
}
