import Understanding

/// Numbers of a list as people type them together: "1-3 done", "1,2,5 snooze fri", "1 to 3 are done".
extension Interpreter {
    /// The numbers that a message begins with, where a list is in sight and they are no day, figure or length of time.
    func listed(in text: String) -> (place: Range<String.Index>, found: [(id: String, label: String)])? {
        guard !state.offered.isEmpty, let (numbers, end) = leadingNumbers(of: text), numbers.count > 1,
            numbers.first.map(state.offered.indices.contains) == true
        else { return nil }
        let length = text[..<end].unicodeScalars.count
        // "1/2" before "done" is two lines; "2-3 weeks" is a length.
        guard
            !heard.entities(in: text).contains(where: { $0.range.lowerBound < length && $0.range.upperBound > length })
        else { return nil }
        let found = numbers.map { place -> (id: String, label: String) in
            let value = state.offered.indices.contains(place) ? state.offered[place] : [:]
            let number = String(place + 1)
            let id = value["id"]?.string ?? ""
            return (id.isEmpty ? number : id, value.spoken ?? number)
        }
        return (text.startIndex..<end, found)
    }

    /// The places that the figures in front of a message mean, from 0, and where they end: a stretch of them, or figures
    /// with a mark between.
    private func leadingNumbers(of text: String) -> (places: [Int], end: String.Index)? {
        if let match = text.firstMatch(of: /^#?(\d{1,2}) ?(?:-|–|\.\.+| (\p{L}+)) ?#?(\d{1,2})(?=\s)/),
            let first = Int(match.output.1), let last = Int(match.output.3), first > 0, first < last,
            last <= state.offered.count,
            match.output.2.map({ script.smallWords.stretches.contains($0.lowercased()) }) ?? true
        {
            return (Array(first - 1..<last), match.range.upperBound)
        }
        guard let match = text.firstMatch(of: /^#?\d{1,2}(?:[,\/+&]#?\d{1,2})+(?=\s)/) else { return nil }
        let numbers = match.output.matches(of: /\d+/).compactMap { Int($0.output) }
        guard numbers.allSatisfy({ $0 > 0 }), Set(numbers).count == numbers.count else { return nil }
        return (numbers.map { $0 - 1 }, match.range.upperBound)
    }
}
