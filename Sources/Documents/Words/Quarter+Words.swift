import Days

extension Quarter {
    /// `Q1 2026`.
    var words: String { "Q\(number) \(year)" }
}
