import Conversation
import Days
import Reviews
import Workspace

extension Desk {
    /// The account's band.
    func segment(of account: Account, _ contract: Contract?) throws -> Segment? {
        playbook.segment(of: account, contract: contract, rates: try turn.all(ExchangeRate.self))
    }

    /// The health index of today, worked out from what is on file; nil where nothing is.
    func health(of account: Account) throws -> HealthSnapshot? {
        try AccountFile(account, turn).healthToday(playbook, today: today)
    }

    /// A review for an account, of the kind that its segment asks for; not saved yet.
    func newReview(for account: Account, on day: Day) throws -> Review {
        let segment = try segment(of: account, try contract(of: account.id))
        let invited = try contacts(of: account.id)
            .filter { $0.roles.contains(.champion) || $0.roles.contains(.execSponsor) }
        var id = "\(account.id)-review-\(Quarter(containing: day))"
        var count = 2
        while try turn.find(Review.self, id) != nil {
            id = "\(account.id)-review-\(Quarter(containing: day))-\(count)"
            count += 1
        }
        return Review(
            id: id, account: account.id, quarter: Quarter(containing: day), type: segment?.review ?? .qbr,
            plannedAt: day, attendees: invited.map { Review.Attendee(contact: $0.id) })
    }

    /// How long the next review is: as planned, else the segment's shortest, else an hour.
    func minutes(of account: Account, _ review: Review?) throws -> Int {
        if let minutes = review?.minutes { return minutes }
        let segment = try segment(of: account, try contract(of: account.id))
        return segment?.minutes?.first ?? playbook.agenda.comfortableMinutes
    }
}

extension Desk {
    /// What is worth knowing before a review, by the domain's rules.
    func briefing(of account: Account) throws -> AccountBriefing {
        AccountBriefing(try AccountFile(account, turn), playbook: playbook, today: today)
    }
}

extension Desk {
    /// A length beyond this is the same nonsense; the rules refuse it.
    private static let longestMinutes = 100_000.0

    /// The length of a meeting that somebody said.
    func minutes(_ effect: Effect) -> Int? {
        guard let amount = effect["duration.amount"]?.number ?? effect["duration"]?.number else { return nil }
        let minutes = (effect["duration.unit"]?.string == "hour" ? amount * 60 : amount).rounded()
        return Int(min(max(minutes, 0), Desk.longestMinutes))
    }

    /// `Thu 26 Mar, 14:00, 45 min`: what of it is known.
    func when(_ day: Day, _ time: String?, _ minutes: Int?) -> String {
        say(.reviewWhen, ["day": day.words(on: today), "time": time, "minutes": minutes.map { String($0) }])
    }

    /// When the next review is, and the one after it; empty where none has a day.
    func planned(of account: String) throws -> String {
        guard let review = try nextReview(of: account), let day = review.plannedAt else { return "" }
        let after = review.nextReviewDate.map { when($0, review.nextReviewTime, review.nextReviewMinutes) }
        return say(
            .reviewPlanned,
            [
                "kind": review.type.words, "when": when(day, review.plannedTime, review.minutes),
                "tentative": review.isTentative ? "yes" : nil, "after": after,
            ])
    }
}
