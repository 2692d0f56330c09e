import Days

/// Offsets: so long before or after a day.
extension DateGrammar {
    /// "two weeks ago", "3 business days before the qbr", "a week from friday".
    func offset(at index: Int, depth: Int) -> Match? {
        guard depth < 5, let length = lengths(at: index) else { return nil }
        switch word(length.end) {
        case "ago", "back":
            return shifted(length.lengths, -1, (.relativeDay(0), length.end + 1))
        case "hence", "out":
            return shifted(length.lengths, 1, (.relativeDay(0), length.end + 1))
        case "from" where word(length.end + 1) == "now":
            return shifted(length.lengths, 1, (.relativeDay(0), length.end + 2))
        case "from", "after", "following", "past", "post":
            return shifted(length.lengths, 1, target(at: length.end + 1, depth: depth + 1))
        case "before":
            return shifted(length.lengths, -1, target(at: length.end + 1, depth: depth + 1))
        case "prior" where word(length.end + 1) == "to", "ahead" where word(length.end + 1) == "of":
            return shifted(length.lengths, -1, target(at: length.end + 2, depth: depth + 1))
        default:
            return nil
        }
    }

    private func shifted(_ lengths: [DateExpression.Length], _ sign: Int, _ base: Match?) -> Match? {
        guard let base else { return nil }
        return (.shifted(lengths, sign: sign, base.expression), base.end)
    }
}
