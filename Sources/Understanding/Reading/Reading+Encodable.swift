/// As JSON, one object a text: `intent` is null where the text is out of scope; `negated` stands there where it
/// calls off the request that is ranked first.
extension Reading: Encodable {
    private enum CodingKeys: String, CodingKey {
        case text, intent, negated, ranking, entities
    }

    /// Writes one object.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(text, forKey: .text)
        try object.encode(intent, forKey: .intent)
        if isNegated { try object.encode(true, forKey: .negated) }
        try object.encode(ranking, forKey: .ranking)
        try object.encode(entities, forKey: .entities)
    }
}

extension Ranked: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, confidence
    }

    /// The confidence is given to four places: more it does not mean.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(name, forKey: .name)
        try object.encode(Double((confidence * 10_000).nearest) / 10_000, forKey: .confidence)
    }
}
