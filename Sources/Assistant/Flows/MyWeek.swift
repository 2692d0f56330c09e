import Conversation
import Days
import Reviews
import Workspace

/// Whom to prepare next, and what is red, late or unplanned among somebody's accounts.
enum MyWeek {
    static let handlers: [String: Handler] = ["week.show": show]

    private struct Entry {
        var rank: Int
        var day: Day
        var account: Account
        var why: String
    }

    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let owner = effect["owner.id"]?.string ?? desk.me?.id
        let accounts = try owner.map { try desk.turn.accounts(ownedBy: $0) } ?? desk.turn.all(Account.self)
        var entries: [Entry] = []
        var unplanned = 0
        for account in accounts {
            let review = try desk.nextReview(of: account.id)
            if review?.plannedAt == nil { unplanned += 1 }
            if let entry = try entry(account, review, desk) { entries.append(entry) }
        }
        entries.sort { ($0.rank, $0.day, $0.account.name) < ($1.rank, $1.day, $1.account.name) }
        let late = try lateActions(owner, desk)
        let shown = entries.prefix(desk.playbook.week.accountsMax)
        return Outcome(facts: [
            "week": [
                "lines": .list(shown.enumerated().map { .string("\($0 + 1) \($1.account.name): \($1.why)") }),
                "none": .bool(entries.isEmpty),
                "more": entries.count > shown.count ? .number(Double(entries.count - shown.count)) : .null,
                "accounts": .number(Double(accounts.count)), "late": late > 0 ? .number(Double(late)) : .null,
                "late-one": .bool(late == 1),
                "first": .string(shown.first?.account.name ?? ""), "no-accounts": .bool(accounts.isEmpty),
                "unplanned": unplanned > 0 ? .number(Double(unplanned)) : .null,
                "unplanned-one": .bool(unplanned == 1),
                "next": .string(try next(accounts, desk)),
                "who": .string(owner == desk.me?.id ? "" : effect["owner.name"]?.string ?? ""),
            ]
        ])
    }

    /// `Hooli, Tue 31 Mar`: the next review of all, where nothing is urgent.
    private static func next(_ accounts: [Account], _ desk: Desk) throws -> String {
        let planned = try accounts.compactMap { account -> (Day, String)? in
            guard let day = try desk.nextReview(of: account.id)?.plannedAt else { return nil }
            return (day, account.name)
        }
        return planned.min { $0 < $1 }.map { "\($0.1), \($0.0.words(on: desk.today))" } ?? ""
    }

    /// Why an account needs her this fortnight; nil where it can wait.
    private static func entry(_ account: Account, _ review: Review?, _ desk: Desk) throws -> Entry? {
        let today = desk.today
        let renewal = try desk.contract(of: account.id)?.renewalDate
        let isPlanned = review?.plannedAt != nil
        if let renewal, (0...desk.playbook.timing.renewalNearDays).contains(renewal - today), !isPlanned {
            return Entry(
                rank: 0, day: renewal, account: account,
                why: desk.say(
                    .weekUnplanned, ["renews": desk.short(renewal), "days": Phrasing.days(renewal - today)]))
        }
        if let day = review?.plannedAt, (0...desk.playbook.week.reviewsWithinDays).contains(day - today) {
            return Entry(
                rank: 1, day: day, account: account,
                why: desk.say(
                    .weekAhead,
                    [
                        "kind": (review?.type.words).map(Phrasing.sentence), "day": day.words(on: today),
                        "days": Phrasing.days(day - today),
                        "unchecked": review?.goalCheck == nil ? "yes" : nil,
                    ]))
        }
        if let day = review?.plannedAt, day < today {
            return Entry(
                rank: 0, day: day, account: account, why: desk.say(.weekPassed, ["day": day.words(on: today)]))
        }
        if let health = try desk.health(of: account), health.colour(desk.playbook) == .red {
            return Entry(
                rank: 2, day: today, account: account,
                why: desk.say(.weekRed, ["score": String(health.score), "coverage": health.coverageWords]))
        }
        guard !isPlanned, let last = try desk.lastReview(of: account.id)?.heldAt else { return nil }
        let weeks = (today - last) / 7
        guard let segment = try desk.segment(of: account, try desk.contract(of: account.id)),
            weeks >= segment.weeksBetween
        else { return nil }
        return Entry(
            rank: 3, day: last, account: account,
            why: desk.say(.weekLongAgo, ["last": desk.short(last), "weeks": String(weeks)]))
    }

    private static func lateActions(_ owner: String?, _ desk: Desk) throws -> Int {
        guard let owner else { return try desk.turn.actions(ActionFilter(openOnly: true, dueBefore: desk.today)).count }
        let own = try desk.turn.actions(ActionFilter(owners: [owner], openOnly: true, dueBefore: desk.today))
        let owed = try desk.turn.actions(ActionFilter(csm: owner, side: .theirs, openOnly: true, dueBefore: desk.today))
        return Set((own + owed).map(\.id)).count
    }
}
