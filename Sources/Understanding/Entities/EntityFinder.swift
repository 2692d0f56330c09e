/// Finds what a text mentions: dates, figures, people, accounts, addresses.
///
/// Readings that overlap are settled by one rule: the longest wins, then the kind that stands first in
/// ``Entity/Kind``, then the one further left. Nothing is read twice, and nothing is read inside a web address or a
/// time of day. What a number counts belongs to it: "12.53%" is longer than any time in it, "6.5 kilograms" no date.
struct EntityFinder {
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    let context: ReadingContext
    let isKnown: (String) -> Bool

    func entities() -> [Entity] {
        let addresses = AddressReader(tokens: tokens)
        var isUnreadable = [Bool](repeating: false, count: tokens.count)
        for range in addresses.unreadable() { for index in range { isUnreadable[index] = true } }
        var candidates = addresses.emails()
        let durations = DurationReader(tokens: tokens)
        candidates += FigureReader(durations: durations, scalars: scalars, currency: context.currency).candidates()
        candidates += DateReader(durations: durations, context: context).dates().map(dated)
        let names = NameReader(
            tokens: tokens, people: context.people, accounts: context.accounts, me: context.me, isKnown: isKnown)
        candidates += names.candidates()
        candidates.removeAll { $0.tokens.contains { isUnreadable[$0] } }
        return settled(candidates).map(entity)
    }

    private func dated(_ tokens: Range<Int>, _ reading: DateReading) -> Candidate {
        Candidate(
            kind: .date, tokens: tokens, value: reading.value?.value, alternatives: reading.others.map(\.value),
            reason: reading.reason, rule: reading.rule)
    }

    private func settled(_ candidates: [Candidate]) -> [Candidate] {
        let lengths = candidates.map(length)
        let ranked = candidates.indices.sorted { a, b in
            (-lengths[a], candidates[a].kind, candidates[a].tokens.lowerBound)
                < (-lengths[b], candidates[b].kind, candidates[b].tokens.lowerBound)
        }
        // At each token the place of the candidate that begins there.
        var chosen = [Int?](repeating: nil, count: tokens.count)
        var taken = [Bool](repeating: false, count: tokens.count)
        for place in ranked where !candidates[place].tokens.contains(where: { taken[$0] }) {
            for index in candidates[place].tokens { taken[index] = true }
            chosen[candidates[place].tokens.lowerBound] = place
        }
        return chosen.compactMap { $0.map { candidates[$0] } }
    }

    private func length(_ candidate: Candidate) -> Int {
        tokens[candidate.tokens.upperBound - 1].range.upperBound - tokens[candidate.tokens.lowerBound].range.lowerBound
    }

    private func entity(_ candidate: Candidate) -> Entity {
        let start = tokens[candidate.tokens.lowerBound].range.lowerBound
        let range = start..<tokens[candidate.tokens.upperBound - 1].range.upperBound
        return Entity(
            kind: candidate.kind, text: String(scalars[range]), range: range, value: candidate.value,
            alternatives: candidate.alternatives,
            reason: candidate.reason, rule: candidate.rule)
    }
}
