extension Array {
    /// The elements in order, in groups of at most `count` that together measure at most `size`.
    ///
    /// An element that alone measures more is a group by itself.
    func groups(of count: Int, size: Int = .max, measure: (Element) -> Int = { _ in 0 }) -> [[Element]] {
        var groups: [[Element]] = []
        var total = 0
        for element in self {
            let length = measure(element)
            if let last = groups.last, last.count < count, total + length <= size {
                groups[groups.count - 1].append(element)
                total += length
            } else {
                groups.append([element])
                total = length
            }
        }
        return groups
    }
}
