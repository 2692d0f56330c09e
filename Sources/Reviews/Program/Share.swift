/// So many of so many: a rate with the count that it rests on.
package struct Share: Hashable, Sendable {
    package var part: Int
    package var whole: Int

    package init(_ part: Int = 0, of whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// 0 to 100; nil where there is nothing to divide by.
    package var percent: Double? { whole == 0 ? nil : 100 * Double(part) / Double(whole) }

    /// Counts one more, which may belong to the part.
    package mutating func count(_ isPart: Bool) {
        whole += 1
        if isPart { part += 1 }
    }
}
