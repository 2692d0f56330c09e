import Understanding

/// A reading as one JSON object, with `why` in it where that was asked for.
struct ExplainedReading: Encodable {
    let reading: Reading
    let why: ReadingReasons?

    private enum CodingKeys: String, CodingKey {
        case why
    }

    func encode(to encoder: any Encoder) throws {
        try reading.encode(to: encoder)
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encodeIfPresent(why, forKey: .why)
    }
}
