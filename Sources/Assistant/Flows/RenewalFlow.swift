import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// What renews in a period, and what one account's renewal asks for next; never how likely it is (S2 Connecting Plan to
/// Renewal).
enum RenewalFlow {
    static let handlers: [String: Handler] = [
        "renewal.read": read, "renewal.list": list, "renewal.one": one,
    ]

    /// Whether one account is meant: it is named, or "their" contract is asked about. The one that was talked about before
    /// is no reason to leave the others out.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        if let known = effect.facts["q"] { return Outcome(facts: ["q": known]) }
        let words = Tokenizer.tokens(in: effect.text).map(\.text)
        let isNamed = desk.entities(effect.text, .due).contains { $0.kind == .account }
        let isMeant = isNamed || words.contains(where: desk.cues(.renewalTheirs).contains)
        let isOne = isMeant && effect["account"] != nil
        var outcome = Outcome(facts: ["q": ["one": .bool(isOne)]])
        if !isOne { outcome.forget = ["account"] }
        return outcome
    }

    /// The renewals of a period, of whoever asks; of all where they own no account.
    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let own = try desk.me.map { try desk.turn.accounts(ownedBy: $0.id) } ?? []
        let renewals = try (own.isEmpty ? desk.turn.all(Account.self) : own).compactMap { try renewal($0, desk) }
        let period = period(effect, desk)
        let book = RenewalBook(
            renewals, in: period, rates: try desk.turn.all(ExchangeRate.self), playbook: desk.playbook)
        let bare = book.withoutReview.filter { $0.daysLeft(on: desk.today) <= desk.playbook.timing.renewalInSightDays }
        let groups = book.groups.map { group -> Value in
            [
                "band": .string(months(group.band, desk)), "do": .string(group.band?.what ?? ""),
                "lines": .list(group.renewals.map { .object(line($0, desk)) }),
            ]
        }
        let next = renewals.filter { $0.day > period.end }.min { ($0.day, $0.account.id) < ($1.day, $1.account.id) }
        return Outcome(facts: [
            "book": [
                "next": next.map { .object(line($0, desk)) } ?? .null,
                "count": .string(Figures.count(book.renewals.count, "contract")), "none": .bool(book.renewals.isEmpty),
                "arr": .string(book.arr.description),
                "from": .string(period.start > desk.today ? desk.short(period.start) : ""),
                "until": .string(desk.short(period.end)), "groups": .list(groups),
                "uncounted": book.uncounted > 0 ? .number(Double(book.uncounted)) : .null,
                "bare": .string(Phrasing.list(bare.map(\.account.name))),
                "bare-one": .bool(bare.count == 1),
                "date": try bare.first.map {
                    date(try NextReviewFlow.proposal(for: $0.account, desk).day, desk)
                } ?? .null,
                "first": try bare.first.map { try desk.reference($0.account.id) } ?? .null,
            ]
        ])
    }

    private static func renewal(_ account: Account, _ desk: Desk) throws -> Renewal? {
        try desk.contract(of: account.id).flatMap { contract in
            Renewal(
                account, contract, reviews: try desk.turn.all(Review.self, account: account.id),
                playbook: desk.playbook, today: desk.today)
        }
    }

    private static func period(_ effect: Effect, _ desk: Desk) -> DayRange {
        let inSight = DayRange(desk.today, desk.today + desk.playbook.timing.renewalInSightDays)
        guard let end = effect["period.end"]?.string.flatMap({ Day(iso: $0) }),
            let start = effect["period.start"]?.string.flatMap({ Day(iso: $0) }), end >= desk.today
        else { return inSight }
        // A lone day is the end of what is asked about: "until 1 June".
        return DayRange(start == end ? desk.today : max(start, desk.today), end)
    }

    private static func line(_ renewal: Renewal, _ desk: Desk) -> [String: Value] {
        [
            "name": .string(renewal.account.name), "day": .string(desk.short(renewal.day)),
            "days": .string(Phrasing.days(renewal.daysLeft(on: desk.today))),
            "arr": .string(renewal.contract.arr?.description ?? ""),
            "review": .string(renewal.review.map(desk.short) ?? ""),
        ]
    }

    /// `3 to 6 months`, `12 months and more`.
    private static func months(_ band: Playbook.RenewalBand?, _ desk: Desk) -> String {
        guard let band else { return "" }
        let next = desk.playbook.renewalFocus.map(\.fromMonths).filter { $0 > band.fromMonths }.min()
        return desk.say(
            .renewalMonths,
            ["from": band.fromMonths == 0 ? nil : String(band.fromMonths), "to": next.map { String($0) }])
    }

    /// A day as slots hold it.
    private static func date(_ day: Day, _ desk: Desk) -> Value {
        ["day": .string(day.description), "text": .string(day.words(on: desk.today))]
    }

    // MARK: One account

    private static func one(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let contract = try desk.contract(of: account.id)
        guard let renewal = try renewal(account, desk) else {
            let past = contract?.renewalDate.map(desk.short) ?? ""
            return Outcome(facts: ["one": ["none": true, "past": .string(past)]])
        }
        let step = RenewalStep(
            renewal, try AccountFile(account, desk.turn), playbook: desk.playbook, today: desk.today)
        var facts = line(renewal, desk)
        facts["day"] = .string(renewal.day.words(on: desk.today))
        facts["months"] = renewal.months > 0 ? .string(Figures.count(renewal.months, "month")) : .null
        facts["source"] = .string(
            "\(renewal.contract.provenance.source), \(desk.short(renewal.contract.provenance.asOf))")
        facts["by-itself"] = .bool(renewal.contract.autoRenew == true)
        facts["notice"] = .string(renewal.notice.map { $0 < desk.today ? "" : desk.short($0) } ?? "")
        facts["focus"] = .string(renewal.band?.focus ?? "")
        facts["do"] = .string(renewal.band?.what ?? "")
        let proposal = step == .planReview ? try NextReviewFlow.proposal(for: account, desk) : nil
        facts["step"] = words(step, proposal, desk)
        facts["date"] = proposal.map { date($0.day, desk) } ?? .null
        facts["kind"] = .string(kind(step))
        return Outcome(facts: ["one": .object(facts)])
    }

    private static func kind(_ step: RenewalStep) -> String {
        switch step {
        case .takeUp: "take-up"
        case .planReview: "plan"
        case .reachOut: "reach"
        case .confirmValue: "value"
        case .checkGoals: "goals"
        case .focus: "focus"
        }
    }

    /// - Parameter proposal: When a review would suit, where one is to be planned.
    private static func words(_ step: RenewalStep, _ proposal: NextReviewFlow.Proposal?, _ desk: Desk) -> Value {
        switch step {
        case .takeUp: desk.value(.renewalStep, ["red": "yes"])
        case .planReview: desk.value(.renewalStep, ["plan": proposal?.day.words(on: desk.today)])
        case .reachOut(let name, let days): desk.value(.renewalStep, ["name": name, "days": Phrasing.days(days)])
        case .confirmValue: desk.value(.renewalStep, ["value": "yes"])
        case .checkGoals(let last): desk.value(.renewalStep, ["goals": "yes", "last": last.map(desk.short)])
        case .focus: .string("")
        }
    }
}
