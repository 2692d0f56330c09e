import Conversation
import Days
import Reviews
import Workspace

/// How often whom is reviewed, for how long and with whom; whether an executive review would suit better.
///
/// S2 QBR Cadence by Segment and QBR vs EBR: an offer, nobody is forced (domain.md C22, C23).
enum CadenceFlow {
    static let handlers: [String: Handler] = ["cadence.show": show, "cadence.raise": raise]

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let account = try desk.account(effect) else {
            let asked = effect["segment"]?.string.flatMap(Segment.ID.init)
            let segments = desk.playbook.segments.filter { asked == nil || $0.id == asked }
            let lines = segments.map { Value.string(words(of: $0, desk)) }
            return Outcome(facts: ["cadence": ["lines": .list(lines)]])
        }
        let contract = try desk.contract(of: account.id)
        let segment = try desk.segment(of: account, contract)
        let next = try desk.nextReview(of: account.id)
        let offer = EBROffer(
            account: account, contract: contract, segment: segment, contacts: try desk.contacts(of: account.id),
            isAtRisk: try desk.health(of: account)?.colour(desk.playbook) == .red,
            rates: try desk.turn.all(ExchangeRate.self), playbook: desk.playbook)
        let mismatch = SegmentMismatch(next, in: segment)
        let isOffered = !offer.reasons.isEmpty && next?.type != .ebr && segment?.review != .ebr
        return Outcome(facts: [
            "cadence": [
                "account": .string(account.name), "segment": .string(segment?.name ?? ""),
                "arr": .string(contract?.arr.map { "\($0)" } ?? ""),
                "source": .string(contract?.provenance.source ?? ""),
                "as-of": .string(contract.map { desk.short($0.provenance.asOf) } ?? ""),
                "line": .string(segment.map { rhythm(of: $0, desk) } ?? ""),
                "last": .string(try desk.lastReview(of: account.id)?.heldAt.map(desk.short) ?? ""),
                "next": .string(next?.plannedAt.map { $0.words(on: desk.today) } ?? ""),
                "offered": .bool(isOffered), "id": .string(account.id),
                "why": .string(isOffered ? Phrasing.list(offer.reasons.prefix(2).map(\.words)) : ""),
                "mismatch": .string(mismatch == nil ? "" : segment?.review.rawValue ?? ""),
                "kind": .string(mismatch == nil ? Review.Kind.ebr.rawValue : segment?.review.rawValue ?? ""),
                "an": .bool(mismatch == nil || segment?.review == .ebr),
                "can-raise": .bool(next != nil && (mismatch != nil || isOffered && effect["kind"] != nil)),
            ]
        ])
    }

    /// The next review becomes what the account's segment asks for, or an executive one.
    private static func raise(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var review = try desk.nextReview(of: account.id),
            let kind = effect["cadence.kind"]?.string.flatMap(Review.Kind.init)
        else { return Outcome() }
        review.type = kind
        try desk.turn.save(review, note: "kind of review")
        return Outcome(facts: ["raised": .string(kind.rawValue), "raised-an": .bool(kind == .ebr)])
    }

    /// `Enterprise, from $100,000: a QBR four times a year, 60 to 90 min, VP or director, and team`.
    private static func words(of segment: Segment, _ desk: Desk) -> String {
        let above = desk.playbook.segments.filter { $0.arrMin > segment.arrMin }.map(\.arrMin).min()
        let currency = desk.playbook.currency
        return desk.say(
            .cadenceSegment,
            [
                "segment": segment.name, "rhythm": rhythm(of: segment, desk),
                "from": segment.arrMin > 0 ? "\(Money(segment.arrMin, currency))" : nil,
                "below": above.map { "\(Money($0, currency))" },
            ])
    }

    private static func rhythm(of segment: Segment, _ desk: Desk) -> String {
        desk.say(
            .cadenceRhythm,
            [
                "kind": segment.review.words,
                "times": Phrasing.word(segment.perYear),
                "once": segment.perYear == 1 ? "yes" : nil, "twice": segment.perYear == 2 ? "yes" : nil,
                "shortest": segment.minutes?.first.map { String($0) },
                "longest": segment.minutes?.last.map { String($0) },
                "who": segment.attendees,
            ])
    }
}
