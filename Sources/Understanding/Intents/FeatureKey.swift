/// The hashes by which features are known: the same on every machine.
enum FeatureKey {
    /// The border of a phrase, at either end.
    static let border: UInt64 = 0x5851_f42d_4c95_7f2d

    /// A word, whatever its ending.
    static func word(_ text: String) -> UInt64 { hash(Stemmer.stem(IrregularForms.base(of: text)), salt: 1) }

    /// Any name, date or figure of a kind.
    static func mention(_ kind: Entity.Kind) -> UInt64 { hash(kind.rawValue, salt: 2) }

    /// Two features in their order.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 0x9e37_79b9_7f4a_7c15) ^ (b &+ (a >> 29)) }

    private static func hash(_ text: String, salt: UInt8) -> UInt64 {
        var hash = Hash.mix(Hash.seed, salt)
        for byte in text.utf8 { hash = Hash.mix(hash, byte) }
        return hash
    }
}
