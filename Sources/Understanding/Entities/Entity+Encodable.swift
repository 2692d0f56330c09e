/// As JSON: `alternatives` and `reason` only where there are any, `value` null where there is no default.
extension Entity: Encodable {
    private enum CodingKeys: String, CodingKey {
        case kind, text, range, value, alternatives, reason
    }

    /// Writes one object.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(kind, forKey: .kind)
        try object.encode(text, forKey: .text)
        try object.encode([range.lowerBound, range.upperBound], forKey: .range)
        try object.encode(value, forKey: .value)
        if !alternatives.isEmpty { try object.encode(alternatives, forKey: .alternatives) }
        try object.encodeIfPresent(reason, forKey: .reason)
    }
}
