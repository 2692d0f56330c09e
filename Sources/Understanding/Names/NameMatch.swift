/// Where a name was found, and whose it may be.
struct NameMatch: Hashable {
    /// Indexes into ``NameIndex/names``, ascending; more than one where the text does not tell them apart.
    let names: [Int]
    /// Tokens covered.
    let count: Int
    /// Slips of the finger; 0 where every letter is right.
    let distance: Int
    /// Whether a whole name or alias stands there, and not only its beginning or end.
    let isWhole: Bool
}
