/// What is said of wrong usage.
enum UsageText {
    /// The message with its first line whole in itself: a list of the right values stands in it, and not below.
    static func wholeFirstLine(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let values = lines.dropFirst().prefix { $0.hasPrefix("  - ") }
        guard let first = lines.first, first.hasSuffix(":"), !values.isEmpty else { return message }
        let list = values.map { $0.dropFirst(4) }.joined(separator: ", ")
        return (["\(first) \(list)."] + lines.dropFirst(1 + values.count)).joined(separator: "\n")
    }
}
