import Conversation
import Days
import Reviews
import Workspace

/// Books a review, or a call beside it, in the workspace: nothing is sent, and the calendar's file is there to export.
enum ScheduleFlow {
    static let handlers: [String: Handler] = [
        "schedule.propose": propose, "schedule.check": check, "schedule.save": save,
    ]

    /// What kind of call is meant; nil for the review itself.
    private static func kind(_ effect: Effect) -> Review.Booking.Kind? {
        effect["meeting"]?.string.flatMap { Review.Booking.Kind(rawValue: $0.replacing("-", with: "_")) }
    }

    /// The review that a call belongs to: the next for the champion's, the one that was held for the others.
    private static func review(_ effect: Effect, _ account: Account, _ desk: Desk) throws -> Review? {
        let next = try desk.nextReview(of: account.id)
        return kind(effect) == .championCall || kind(effect) == nil ? next : try desk.lastReview(of: account.id) ?? next
    }

    private static func propose(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let review = try review(effect, account, desk)
        guard review?.plannedAt != nil || kind(effect) == nil || review?.heldAt != nil else {
            return Outcome(facts: ["plan": ["no-review": true]])
        }
        let day = try proposal(effect, review, account, desk)
        let champion = try person(effect, account, desk)
        return Outcome(facts: [
            "plan": [
                "day": .string(day.words(on: desk.today)), "review": .string(review?.plannedAt.map(desk.short) ?? ""),
                "held": .bool(review?.isHeld(by: desk.today) ?? false), "is-call": .bool(kind(effect) != nil),
                "minutes": .number(Double(try minutes(effect, account, review, desk))),
                "with": .string(kind(effect) == .debrief ? "" : champion ?? ""),
                "suggestions": [
                    ["label": .string(day.words(on: desk.today)), "value": .string(day.description)]
                ],
            ]
        ])
    }

    /// The day by the playbook's timeline, or the next working day where that is past.
    private static func proposal(_ effect: Effect, _ review: Review?, _ account: Account, _ desk: Desk) throws -> Day {
        let soonest = (desk.today + 1).orWorkdayAfter
        guard let kind = kind(effect) else {
            return try review?.plannedAt ?? NextReviewFlow.proposal(for: account, desk).day
        }
        let steps = review.map { $0.preparation(desk.playbook) + $0.followUp(desk.playbook) } ?? []
        let step = kind == .actionCall ? "mid_quarter" : kind.rawValue
        return max(steps.first { $0.id == step }?.day ?? soonest, soonest)
    }

    private static func minutes(_ effect: Effect, _ account: Account, _ review: Review?, _ desk: Desk) throws -> Int {
        if let minutes = desk.minutes(effect) { return minutes }
        return switch kind(effect) {
        case .championCall: desk.playbook.calls.champion.minutes
        case .actionCall, .checkIn: desk.playbook.calls.actions.minutes
        case .debrief: 30
        case nil: try desk.minutes(of: account, review)
        }
    }

    private static func person(_ effect: Effect, _ account: Account, _ desk: Desk) throws -> String? {
        try effect["attendee.name"]?.string ?? desk.contacts(of: account.id).counterpart?.name
    }

    /// Past days and weekends are refused; December and the last month of their fiscal year are said, and asked about
    /// (S2 QBR Timing Considerations).
    private static func check(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let account = try desk.account(effect), let day = desk.day(effect, "date") else { return Outcome() }
        let dates = ReviewDates(
            after: desk.today, today: desk.today, fiscalYearEndMonth: account.fiscalYearEndMonth)
        let isReview = kind(effect) == nil
        var outcome = Outcome()
        for objection in dates.objections(to: day, playbook: desk.playbook) {
            let why = objection.words(desk.phrasebook)
            switch objection {
            case .past where day == desk.today && !isReview: continue
            case .past, .weekend:
                return .refuse("date-bad", ["day": .string(day.words(on: desk.today)), "why": .string(why)])
            case .holiday,
                .avoidedMonth where isReview, .customersLastFiscalMonth where isReview:
                outcome.facts["doubt"] = ["day": .string(day.words(on: desk.today)), "why": .string(why)]
                return outcome
            case .avoidedMonth, .customersLastFiscalMonth, .excluded, .long: continue
            }
        }
        outcome.facts["doubt"] = .null
        return outcome
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let day = desk.day(effect, "date") else { return Outcome() }
        let time = effect["time"]?.string
        let found = try review(effect, account, desk)
        let minutes = try minutes(effect, account, found, desk)
        var facts: [String: Value] = ["when": .string(desk.when(day, time, minutes)), "id": .string(account.id)]
        if let kind = kind(effect) {
            guard var review = found else { return Outcome() }
            let with = kind == .debrief ? nil : try person(effect, account, desk)
            review.book(Review.Booking(kind: kind, day: day, time: time, minutes: minutes, with: with))
            facts["with"] = .string(with ?? "")
            facts["after-review"] = .bool(
                kind == .championCall && review.plannedAt.map { day >= $0 } ?? false)
            try desk.turn.save(review, note: "booked")
        } else {
            var review = try found ?? desk.newReview(for: account, on: day)
            review.plan(day, at: time, minutes: desk.minutes(effect))
            try desk.turn.save(review, note: "planned")
            if case .shortNotice(let days, let wanted)? = PrepLint.notice(
                day, playbook: desk.playbook, today: desk.today)
            {
                facts["short-notice"] = .string(Phrasing.days(days))
                facts["wanted"] = .string(Phrasing.days(wanted))
            }
        }
        var outcome = Outcome(facts: ["booked": .object(facts)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }
}

extension Review {
    /// Sets its day, which counts where it had another; an agenda of another length is drafted anew.
    mutating func plan(_ day: Day, at time: String?, minutes said: Int?) {
        if plannedAt != day {
            if plannedAt != nil { rescheduleCount += 1 }
            plannedAt = day
            quarter = Quarter(containing: day)
        }
        isTentative = false
        if let time { plannedTime = time }
        if let said, said != minutes {
            minutes = said
            agenda = []
        }
    }
}
