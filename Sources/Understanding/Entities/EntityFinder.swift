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
        let dates = DateReader(durations: durations, context: context)
        candidates += dates.candidates()
        let names = NameReader(
            tokens: tokens, people: context.people, accounts: context.accounts, me: context.me, isKnown: isKnown)
        candidates += names.candidates()
        candidates.removeAll { $0.tokens.contains { isUnreadable[$0] } }
        let (scalars, tokens) = (scalars, tokens)
        return settled(candidates).map { EntityFinder.entity(dates.resolved($0), tokens, scalars) }
    }

    private func settled(_ candidates: [Candidate]) -> [Candidate] {
        let tokens = tokens
        let lengths = candidates.map { EntityFinder.range(of: $0, in: tokens).count }
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

    /// The scalars that a candidate covers.
    private static func range(of candidate: Candidate, in tokens: [Token]) -> Range<Int> {
        tokens[candidate.tokens.lowerBound].range.lowerBound..<tokens[candidate.tokens.upperBound - 1].range.upperBound
    }

    private static func entity(_ candidate: Candidate, _ tokens: [Token], _ scalars: [Unicode.Scalar]) -> Entity {
        let range = range(of: candidate, in: tokens)
        return Entity(
            kind: candidate.kind, text: String(scalars[range]), range: range, value: candidate.value,
            alternatives: candidate.alternatives,
            reason: candidate.reason, rule: candidate.rule)
    }
}
