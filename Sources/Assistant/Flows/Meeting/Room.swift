import Conversation
import Days
import Reviews
import Workspace

/// A meeting that is on: its review, its record, and where its clock stands.
struct Room {
    var review: Review
    var meeting: Review.Meeting
    let elapsed: Int

    /// Nil where no meeting of the account is on.
    init?(_ account: Account, _ desk: Desk) throws {
        guard let review = try desk.nextReview(of: account.id), let meeting = review.meeting else { return nil }
        self.review = review
        self.meeting = meeting
        elapsed = desk.moment.minutes(since: meeting.startedAt)
    }

    var clock: MeetingClock {
        MeetingClock(
            agenda: Agenda(items: review.agenda, minutes: review.minutes), place: meeting.place, elapsed: elapsed)
    }

    /// The section after this one.
    var following: AgendaItem? { review.agenda.dropFirst(clock.place + 1).first }

    /// Whether the goals were confirmed in the room: on the day of the meeting.
    private func areGoalsChecked(_ desk: Desk) -> Bool { review.goalCheck?.doneAt == desk.today }

    /// Where the goals are asked about.
    var goalsPlace: Int { review.agenda.firstIndex { $0.section == .businessContext } ?? 0 }

    /// Whether the section for the goals has come, and nobody has confirmed them in the room (S0: before any result).
    func goalsAreDue(_ desk: Desk) -> Bool {
        clock.place >= goalsPlace && !areGoalsChecked(desk)
    }

    /// Whether a place of the agenda shows results to people whose goals nobody has asked about (L10).
    func resultsWouldComeFirst(at place: Int, _ desk: Desk) -> Bool {
        !areGoalsChecked(desk) && review.agenda.prefix(place + 1).contains { $0.section == .valueReview }
    }

    mutating func go(to place: Int) {
        meeting.place = place
        review.state = review.agenda[place].section.state
    }

    mutating func note(_ text: String) {
        meeting.notes.append(Review.Note(minute: elapsed, section: clock.section?.title ?? "", text: text))
    }

    mutating func save(_ desk: Desk, note: String) throws {
        review.meeting = meeting
        try desk.turn.save(review, note: note)
    }
}
