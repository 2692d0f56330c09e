/// Throws the same for the same seed on every machine (SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// 0 up to, and without, `end`.
    mutating func roll(_ end: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(end))
    }

    /// True so many times in a hundred.
    mutating func hits(_ percent: Int) -> Bool { roll(100) < percent }

    mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
}
