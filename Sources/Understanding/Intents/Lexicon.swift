/// Groups of English words that stand for one another or go together, so that `buy` helps to recognise `purchase`.
///
/// The groups are everyday English, written by hand; no intent is named in them. A word is in as many groups as it has
/// meanings.
enum Lexicon {
    /// The groups that a word or a pair of words belongs to, as features; empty for most.
    ///
    /// - Parameter key: Of ``FeatureKey/word(_:)``, or of two such with ``FeatureKey/pair(_:_:)``.
    static func senses(of key: UInt64) -> [UInt64] { groups[key] ?? [] }

    private static let groups: [UInt64: [UInt64]] = {
        var groups: [UInt64: [UInt64]] = [:]
        for (number, line) in lines.split(separator: "\n").enumerated() {
            let group = FeatureKey.pair(FeatureKey.border, UInt64(number + 1))
            for entry in line.split(separator: " ") {
                let keys = entry.split(separator: "_").map { FeatureKey.word(String($0)) }
                let key = keys.dropFirst().reduce(keys[0]) { FeatureKey.pair($0, $1) }
                if groups[key]?.contains(group) != true { groups[key, default: []].append(group) }
            }
        }
        return groups
    }()
}
