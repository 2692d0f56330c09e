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
        let sorted = candidates.sorted { a, b in
            (-length(a), a.kind, a.tokens.lowerBound) < (-length(b), b.kind, b.tokens.lowerBound)
        }
        var taken = [Bool](repeating: false, count: tokens.count)
        var chosen: [Candidate] = []
        for candidate in sorted where !candidate.tokens.contains(where: { taken[$0] }) {
            for index in candidate.tokens { taken[index] = true }
            chosen.append(candidate)
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func length(_ candidate: Candidate) -> Int {
        tokens[candidate.tokens.upperBound - 1].range.upperBound - tokens[candidate.tokens.lowerBound].range.lowerBound
    }

    private func entity(_ candidate: Candidate) -> Entity {
        let start = tokens[candidate.tokens.lowerBound].range.lowerBound
        let range = start..<tokens[candidate.tokens.upperBound - 1].range.upperBound
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return Entity(
            kind: candidate.kind, text: text, range: range, value: candidate.value,
            alternatives: candidate.alternatives,
            reason: candidate.reason, rule: candidate.rule)
    }
}
