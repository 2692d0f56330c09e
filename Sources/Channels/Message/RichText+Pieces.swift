extension RichText {
    package func prefix(_ count: Int) -> RichText { part(0..<count) }

    package func dropFirst(_ count: Int) -> RichText { part(count..<Int.max) }

    /// The text in pieces that each measure at most `limit`.
    ///
    /// A piece ends at a line's end where it can, else behind a sentence, else between words; only what has none of
    /// these, a word longer than the limit, is broken.
    ///
    /// - Parameter measure: How long the platform takes a text to be: no less than it has characters, and no less than a
    ///   part of it.
    package func pieces(limit: Int, measure: (RichText) -> Int) -> [RichText] {
        guard measure(self) > limit else { return isEmpty ? [] : [self] }
        var pieces: [RichText] = []
        var rest = self
        while true {
            let window = rest.prefix(limit + 1)
            guard measure(window) > limit else { break }
            let characters = Array(window.plain)
            let fitting = Self.longest(upTo: limit) { measure(window.prefix($0)) <= limit }
            let end = Self.boundary(in: characters, upTo: max(1, fitting))
            pieces.append(rest.prefix(end).trimmed)
            rest = rest.dropFirst(end).trimmed
        }
        return (pieces + [rest]).filter { !$0.isEmpty }
    }

    /// The greatest count for which `fits` holds, which holds for all below it.
    private static func longest(upTo count: Int, fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Where to break at the latest at `end`; in the first quarter only between words, lest pieces become crumbs.
    private static func boundary(in text: [Character], upTo end: Int) -> Int {
        guard end < text.count else { return end }
        let breaks = (1...end).reversed().filter { text[$0 - 1].isWhitespace || text[$0].isWhitespace }
        let late = breaks.filter { $0 > end / 4 }
        return late.first { text[$0 - 1].isNewline || text[$0].isNewline }
            ?? late.first { ".!?…".contains(text[$0 - 1]) }
            ?? breaks.first ?? end
    }

    private func part(_ range: Range<Int>) -> RichText {
        var (result, start) = (RichText(), 0)
        for span in spans {
            let end = start + span.text.count
            let (from, to) = (max(range.lowerBound, start), min(range.upperBound, end))
            if from < to {
                let text = span.text.dropFirst(from - start).prefix(to - from)
                result.append(Span(text: String(text), style: span.style, link: span.link))
            }
            start = end
        }
        return result
    }

    /// Without white space at either end.
    private var trimmed: RichText {
        let text = plain
        let head = text.prefix(while: \.isWhitespace).count
        let tail = text.reversed().prefix(while: \.isWhitespace).count
        return head + tail == 0 ? self : part(head..<max(head, text.count - tail))
    }
}
