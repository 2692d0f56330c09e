/// Lines with wildcards: `...` within a line for any text, a line of `...` for any lines.
enum LinePattern {
    static let wildcard = "..."

    /// - Complexity: O(*n* · *m*) for patterns and lines without nested wildcards, which is what people write.
    static func matches(_ patterns: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
        guard let pattern = patterns.first else { return lines.isEmpty }
        if pattern == wildcard {
            return matches(patterns.dropFirst(), lines) || (!lines.isEmpty && matches(patterns, lines.dropFirst()))
        }
        guard let line = lines.first, matches(pattern, line) else { return false }
        return matches(patterns.dropFirst(), lines.dropFirst())
    }

    /// Whether one line is the pattern's; blanks beside a wildcard are free.
    static func matches(_ pattern: String, _ line: String) -> Bool {
        if pattern == line { return true }
        guard pattern.firstPlace(of: wildcard) != nil else { return false }
        let parts = pattern.split(separator: wildcard, omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last else { return false }
        guard line.hasPrefix(first), line.count >= first.count + last.count, line.hasSuffix(last) else { return false }
        var rest = line.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
