extension Array {
    /// The index of the first element that fits, or the end, where all that come after one that fits do so too.
    ///
    /// - Complexity: O(log *n*).
    func firstSorted(where fits: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = fits(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
