import Conversation
import Days
import Reviews
import Workspace

/// The date of the next review: proposed from cadence, renewal, deadline and fiscal year; never left open.
enum NextReviewFlow {
    static let handlers: [String: Handler] = [
        "next.propose": propose, "next.check": check, "next.save": save,
    ]

    /// A day and why.
    struct Proposal {
        var day: Day
        var why: String
    }

    /// The first review that is still to be held, when none is planned yet.
    static func proposal(for account: Account, _ desk: Desk) throws -> Proposal {
        try proposal(
            for: account, after: try desk.lastReview(of: account.id)?.heldAt ?? desk.today, desk, isNext: false)
    }

    private static func proposal(
        for account: Account, after: Day, _ desk: Desk, isNext: Bool, excluding: [DayRange] = []
    ) throws -> Proposal {
        let contract = try desk.contract(of: account.id)
        let spiced = try desk.turn.latest(SPICEDVersion.self, account: account.id)
        var event: ReviewDates.Event?
        if let critical = spiced?.criticalEvent, let day = critical.date {
            event = ReviewDates.Event(name: critical.name(desk), day: day)
        }
        let dates = ReviewDates(
            after: after, today: desk.today, segment: try desk.segment(of: account, contract),
            renewal: contract?.renewalDate.flatMap { $0 > desk.today ? $0 : nil },
            fiscalYearEndMonth: account.fiscalYearEndMonth, event: event, excluded: excluding)
        if !isNext {
            // Nothing is planned: as soon as there is time to prepare, not after another whole cadence.
            let timing = desk.playbook.timing
            let soon = suitable(from: (desk.today + timing.prepareDays).orWorkdayAfter, dates, desk)
            let isNear = dates.renewal.map { $0 - soon < timing.renewalNearDays } ?? false
            if try desk.lastReview(of: account.id) == nil || isNear || soon > dates.byCadence {
                return Proposal(day: soon, why: desk.say(.nextSoon, ["weeks": Phrasing.word(timing.prepareDays / 7)]))
            }
        }
        guard let next = NextReview.propose(dates, playbook: desk.playbook) else {
            let days = desk.playbook.timing.usualGapDays
            return Proposal(day: (after + days).orWorkdayAfter, why: desk.say(.nextUsual, ["weeks": String(days / 7)]))
        }
        return Proposal(day: next.day, why: next.words(on: desk.today, desk.phrasebook))
    }

    /// The first day from there on that nothing speaks against: no December, no last fiscal month.
    private static func suitable(from first: Day, _ dates: ReviewDates, _ desk: Desk) -> Day {
        let days = (0...desk.playbook.timing.searchDays).map { first + $0 }
        return days.first { dates.objections(to: $0, playbook: desk.playbook).isEmpty } ?? first
    }

    /// A proposal as a button.
    static func choices(_ proposal: Proposal, _ desk: Desk) -> [Value] {
        [["label": .string(proposal.day.words(on: desk.today)), "value": .string(proposal.day.description)]]
    }

    private static func propose(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let current = try desk.nextReview(of: account.id)
        let last = try desk.lastReview(of: account.id)?.heldAt
        let after = current?.plannedAt ?? last ?? desk.today
        var excluded: [DayRange] = []
        if let from = effect["exclude.start"]?.string.flatMap({ Day(iso: $0) }),
            let to = effect["exclude.end"]?.string.flatMap({ Day(iso: $0) })
        {
            excluded.append(DayRange(from, to))
        }
        let proposal = try proposal(for: account, after: after, desk, isNext: true, excluding: excluded)
        let open = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
        return Outcome(facts: [
            "next": [
                "day": .string(proposal.day.words(on: desk.today)), "why": .string(proposal.why),
                "choices": .list(choices(proposal, desk)),
                "open": .string(Phrasing.sentence(Phrasing.word(open.ours + open.theirs))),
                "ours": .string(Phrasing.word(open.ours)), "theirs": .string(Phrasing.word(open.theirs)),
                "has-open": .bool(open.ours + open.theirs > 0),
                "planned": .string(try desk.planned(of: account.id)),
                "first": .string(try Self.proposal(for: account, desk).day.words(on: desk.today)),
            ]
        ])
    }

    /// What speaks against a day that somebody names: past and weekends are refused, the rest is said.
    private static func check(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let account = try desk.account(effect), let day = desk.day(effect, "date") else { return Outcome() }
        let current = try desk.nextReview(of: account.id)?.plannedAt
        let contract = try desk.contract(of: account.id)
        let dates = ReviewDates(
            after: current ?? desk.today, today: desk.today, segment: try desk.segment(of: account, contract),
            renewal: contract?.renewalDate, fiscalYearEndMonth: account.fiscalYearEndMonth)
        for objection in dates.objections(to: day, playbook: desk.playbook) {
            switch objection {
            case .past, .weekend, .avoidedMonth, .holiday, .customersLastFiscalMonth:
                let why = objection.words(desk.phrasebook)
                return .refuse("date-bad", ["day": .string(day.words(on: desk.today)), "why": .string(why)])
            case .excluded, .long: continue
            }
        }
        return Outcome()
    }

    /// Writes the tentative review after the one that is being prepared.
    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let day = desk.day(effect, "date") else { return Outcome() }
        if var current = try desk.nextReview(of: account.id) {
            current.nextReviewDate = day
            current.nextReviewTime = effect["time"]?.string
            current.nextReviewMinutes = desk.minutes(effect)
            try desk.turn.save(current, note: "next review")
        } else {
            var review = try desk.newReview(for: account, on: day)
            review.isTentative = true
            review.plannedTime = effect["time"]?.string
            review.minutes = desk.minutes(effect)
            try desk.turn.save(review, note: "next review")
        }
        let when = desk.when(day, effect["time"]?.string, desk.minutes(effect))
        return Outcome(facts: [
            "saved-day": .string(when), "saved-but": .string(try desk.dateNote(day, of: account)),
        ])
    }
}
