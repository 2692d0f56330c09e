/// Where a meeting stands against its agenda.
///
/// S2 Time Management Techniques: time checks, running over, running short. The sections end when the agenda has them
/// end, whenever they began: so a late one is short of time, and the last ones keep theirs.
package struct MeetingClock: Hashable, Sendable {
    package enum Pace: Hashable, Sendable {
        case fine
        /// The section is nearly over.
        case closing(minutes: Int)
        /// The section took longer than it had.
        case behind(minutes: Int)
        /// What is left is needed for the actions and the next date.
        case wrapUp(needed: Int)
        /// The whole meeting took longer than it had.
        case overtime(minutes: Int)
        /// All sections are through, and there is time.
        case short(minutes: Int)
    }

    /// So many minutes before the end of a section it is worth a word.
    private static let notice = 5
    /// So much time left at the end is worth a word too.
    private static let ease = 5

    package let agenda: Agenda
    /// Which section is on, from 0.
    package let place: Int
    /// Minutes since the beginning.
    package let elapsed: Int

    package init(agenda: Agenda, place: Int, elapsed: Int) {
        self.agenda = agenda
        self.place = max(0, min(place, agenda.items.count - 1))
        self.elapsed = max(0, elapsed)
    }

    package var section: AgendaItem? { agenda.items.indices.contains(place) ? agenda.items[place] : nil }
    package var isLast: Bool { place >= agenda.items.count - 1 }
    /// The minute at which the section should end.
    package var end: Int { agenda.schedule.prefix(place + 1).last.map { $0.start + $0.item.minutes } ?? 0 }
    /// Minutes left for the section; negative where it took longer.
    package var left: Int { end - elapsed }

    /// What the actions and the close need; nil once one of them is on.
    private var needed: Int? {
        let rest = agenda.items.dropFirst(place + 1).filter { [.actionPlanning, .close].contains($0.section) }
        guard let section, ![.actionPlanning, .close].contains(section.section), !rest.isEmpty else { return nil }
        return rest.reduce(0) { $0 + $1.minutes }
    }

    /// The one thing that is worth saying about the time; the gravest.
    package var pace: Pace {
        let rest = agenda.minutes - elapsed
        if rest < 0 { return .overtime(minutes: -rest) }
        if let needed, rest <= needed { return .wrapUp(needed: needed) }
        if isLast, rest - (section?.minutes ?? 0) >= Self.ease { return .short(minutes: rest) }
        if left < 0 { return .behind(minutes: -left) }
        return left <= Self.notice && (section?.minutes ?? 0) > Self.notice ? .closing(minutes: left) : .fine
    }

    /// The section where the actions are agreed, else the last one.
    package var wrapUpPlace: Int {
        agenda.items.firstIndex { $0.section == .actionPlanning } ?? max(0, agenda.items.count - 1)
    }
}

extension AgendaItem.Section {
    /// The state of the review while this section is on.
    ///
    /// S2 The QBR Flow Framework: PREPARE > OPEN > REVIEW > PLAN > COMMIT > FOLLOW-UP.
    package var state: Review.State {
        switch self {
        case .opening, .businessContext: .open
        case .valueReview, .pause: .review
        case .strategicDiscussion, .risks, .custom: .plan
        case .actionPlanning, .close: .commit
        }
    }
}
