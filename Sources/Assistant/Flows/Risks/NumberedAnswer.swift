/// An answer to a numbered list: "1 and 3", "none", "all", "don't know".
struct NumberedAnswer<Item: Equatable> {
    /// Those that were named.
    let chosen: [Item]
    /// Those that were not.
    let others: [Item]
    /// Nobody knows, or nothing of the list was named.
    let isUnknown: Bool

    init(_ said: String, of items: [Item]) {
        let words = said.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let places = Set(words.compactMap { Int($0) }.filter { items.indices.contains($0 - 1) })
        switch said {
        case "all": chosen = items
        case "none": chosen = []
        default: chosen = items.indices.filter { places.contains($0 + 1) }.map { items[$0] }
        }
        let isNamed = ["all", "none"].contains(said) || !places.isEmpty
        isUnknown = !isNamed
        others = isNamed ? items.filter { [chosen] item in !chosen.contains(item) } : []
    }
}
