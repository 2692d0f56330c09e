import Conversation
import Days
import Reviews
import Workspace

/// `/qbr-live`: the meeting as it runs, with the agenda's clock, notes, and what is parked; then it is held.
///
/// S2 The QBR Flow Framework, Time Management Techniques; the goals are asked about before any result (S0).
enum LiveFlow {
    static let handlers: [String: Handler] = [
        "live.find": find, "live.open": open, "live.show": show, "live.take": take,
    ]

    // MARK: Beginning

    /// Which review it would be, and whether it is today's.
    private static func find(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        if effect["held"] != nil { return Outcome(facts: ["found": ["over": true]]) }
        guard let review = try desk.nextReview(of: account.id), let day = review.plannedAt else {
            return Outcome(facts: ["found": ["none": true]])
        }
        return Outcome(facts: [
            "found": [
                "kind": .string(review.type.words), "day": .string(day.words(on: desk.today)),
                "other-day": .bool(day != desk.today && review.meeting == nil),
            ]
        ])
    }

    /// Begins the meeting; one that began goes on where it was. Without an agenda it goes by the playbook's.
    private static func open(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var review = try desk.nextReview(of: account.id), review.meeting == nil else { return Outcome() }
        if review.agenda.isEmpty {
            let agenda = try AgendaFlow.make(desk.minutes(of: account, review), account, review, desk)
            review.agenda = agenda.items
            review.minutes = agenda.minutes
        }
        review.meeting = Review.Meeting(startedAt: desk.moment.instant)
        review.state = .open
        try desk.turn.save(review, note: "the meeting began")
        return Outcome()
    }

    // MARK: In the room

    /// The section that is on, its minutes, and what helps with it; said whole when it begins, else the clock alone.
    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let room = try Room(account, desk), let section = room.clock.section else {
            return Outcome(facts: ["room": ["over": true]])
        }
        let isNew = effect["room.place"]?.integer != room.clock.place
        var facts: [String: Value] = [
            "place": .number(Double(room.clock.place)), "new": .bool(isNew), "last": .bool(room.clock.isLast),
            "clock": .string(Clock.words(room.clock.elapsed)), "of": .number(Double(room.clock.agenda.minutes)),
            "section": .string(section.title), "minutes": .number(Double(section.minutes)),
            "who": .string(AgendaFlow.leader(section, desk)), "end": .string(Clock.words(room.clock.end)),
            "pace": pace(room.clock.pace), "can-wrap": .bool(room.clock.place < room.clock.wrapUpPlace),
            "goals-due": .bool(room.goalsAreDue(desk)), "next": .string(room.following?.title ?? ""),
        ]
        // What is amiss with the time is said once, and whenever somebody asks.
        let remark = remark(room.clock)
        if remark == effect["room.remark"]?.string, effect["taken.time"] == nil { facts["pace"] = .null }
        facts["remark"] = .string(remark)
        if isNew {
            facts["cue"] = .object([section.section.rawValue.replacing("_", with: "-"): true])
            facts["topics"] = .string(Phrasing.list(room.review.customerTopics ?? []))
            if section.section == .valueReview {
                facts["results"] = .object(try GoalWords.results(of: account, desk))
                facts["kept"] = try kept(account, desk)
            }
            let open = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
            facts["ours"] = .string(Phrasing.word(open.ours))
            facts["theirs"] = .string(Phrasing.word(open.theirs))
        }
        return Outcome(facts: ["room": .object(facts)])
    }

    /// What became of the actions of the last review, done and outstanding (S4 Reviewing past actions).
    private static func kept(_ account: Account, _ desk: Desk) throws -> Value {
        let briefing = try desk.briefing(of: account)
        guard let kept = briefing.kept else { return .null }
        return [
            "since": .string(desk.short(kept.since)), "done": .number(Double(kept.done)),
            "of": .number(Double(kept.total)),
            "late": .string(Phrasing.list(briefing.late.prefix(3).map { "\($0.owner.firstName), \($0.shortLabel)" })),
        ]
    }

    /// What tells one remark on the time from another.
    private static func remark(_ clock: MeetingClock) -> String {
        switch clock.pace {
        case .fine: ""
        case .closing: "closing \(clock.place)"
        case .behind: "behind \(clock.place)"
        case .wrapUp: "wrap up"
        case .overtime: "overtime"
        case .short: "short"
        }
    }

    private static func pace(_ pace: MeetingClock.Pace) -> Value {
        switch pace {
        case .fine: .null
        case .closing(let minutes): ["closing": .string(Figures.count(minutes, "minute"))]
        case .behind(let minutes): ["behind": .string(Figures.count(minutes, "minute"))]
        case .wrapUp(let needed): ["wrap-up": .string(Figures.count(needed, "minute"))]
        case .overtime(let minutes): ["overtime": .string(Figures.count(minutes, "minute"))]
        case .short(let minutes): ["short": .string(Figures.count(minutes, "minute"))]
        }
    }

    /// One thing that was said or done in the room: on to the next section, a note, something parked, an action.
    private static func take(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var room = try Room(account, desk) else { return Outcome() }
        let said = Remark(effect["live"]?.string ?? "", desk)
        var facts: [String: Value] = [:]
        switch said.kind {
        case .next, .wrapUp:
            let place = said.kind == .next ? room.clock.place + 1 : max(room.clock.place, room.clock.wrapUpPlace)
            guard place < room.clock.agenda.items.count else { return Outcome(facts: ["taken": ["end": true]]) }
            guard !room.resultsWouldComeFirst(at: place, desk) else {
                room.go(to: room.goalsPlace)
                try room.save(desk, note: "goals first")
                return Outcome(facts: ["taken": ["goals-first": true]])
            }
            room.go(to: place)
        case .time: facts["time"] = true
        case .end: return Outcome(facts: ["taken": ["end": true]])
        case .park(let text):
            room.meeting.parked.append(text)
            facts["parked"] = .string(text)
        case .action(let text): facts["action"] = .string(text)
        case .lastNote:
            guard let note = room.meeting.notes.last else { return Outcome(facts: ["taken": ["no-note": true]]) }
            return Outcome(facts: ["taken": ["about": .string(note.text)]])
        case .note(let text):
            room.note(text)
            facts["noted"] = .string(text)
        }
        if said.kind.isKept { try room.save(desk, note: "in the room") }
        return Outcome(facts: ["taken": .object(facts)])
    }
}
