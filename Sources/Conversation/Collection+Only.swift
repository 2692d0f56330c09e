extension Collection {
    /// The element of a collection of one; nil for any other.
    package var only: Element? { count == 1 ? first : nil }
}
