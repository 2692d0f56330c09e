import Days
import Foundation
import Nudges
import Reviews
import Workspace

/// A company with four teams on three continents, its customers and what both have promised for a year.
struct YearWorld {
    static let first = Day.of("2026-01-01")

    var people: [String: Person] = [:]
    var accounts: [String: Account] = [:]
    var actions: [String: Action] = [:]
    var reviews: [String: Review] = [:]
    var contracts: [String: Contract] = [:]
    var goals: [String: SPICEDVersion] = [:]
    var reminders: [String: Reminder] = [:]
    private(set) var destinations: [NudgeDestination] = []
    private static let provenance = Provenance(source: "test", asOf: first)

    /// - Parameter size: How many accounts; there are ten actions to each, and a person to every ten.
    init(size: Int, _ dice: inout Dice) {
        destinations = [
            Self.channel(
                "#london", "london", "Europe/London", at: 9 * 60 + 10, ["2026-04-03", "2026-04-06", "2026-12-25"]),
            // Summer time begins and ends within this hour.
            Self.channel(
                "#boston", "boston", "America/New_York", at: 2 * 60 + 30, ["2026-07-03", "2026-11-26"], sundays: true),
            Self.channel("#sydney", "sydney", "Australia/Sydney", at: 8 * 60, ["2026-01-26"]),
            Self.channel("#everybody", nil, "America/Los_Angeles", at: 9 * 60, []),
        ]
        for number in 0..<max(8, size / 10) { addPerson(number, &dice) }
        for number in 0..<size { addAccount(number, &dice) }
        for number in 0..<size * 10 { addAction(number, &dice) }
    }

    func save(in turn: Turn) throws {
        for person in people.values { try turn.save(person) }
        for account in accounts.values { try turn.save(account) }
        for contract in contracts.values { try turn.save(contract) }
        for goal in goals.values { try turn.save(goal) }
        for review in reviews.values { try turn.save(review) }
        for action in actions.values { try turn.save(action) }
    }

    private static func channel(
        _ name: String, _ team: String?, _ zone: String, at minute: Int, _ holidays: [String], sundays: Bool = false
    ) -> NudgeDestination {
        NudgeDestination(
            name: name,
            schedule: Schedule(
                zone: .of(zone), minute: minute, workdays: Schedule.mondayToFriday.union(sundays ? [.sunday] : []),
                holidays: Set(holidays.map { .of($0) })),
            team: team)
    }

    private mutating func addPerson(_ number: Int, _ dice: inout Dice) {
        let id = "p\(number)"
        // The fourth team has no channel of its own.
        let team = ["london", "boston", "sydney", "berlin"][number % 4]
        var person = Person(id: id, name: "Person \(number)", role: .csm, team: team)
        if dice.hits(50) { person.chatIDs = ["slack:U\(number)"] }
        if dice.hits(15) { person.wishes = Person.Wishes(isQuiet: dice.hits(40), isDirect: dice.hits(50)) }
        people[id] = person
    }

    private mutating func addAccount(_ number: Int, _ dice: inout Dice) {
        let id = "a\(number)"
        accounts[id] = Account(
            id: id, name: "Account \(number)", ownerCSM: dice.hits(3) ? nil : "p\(dice.roll(people.count))",
            createdAt: Self.first - 400, isPrivate: dice.hits(5) ? true : nil, provenance: Self.provenance)
        if dice.hits(60) {
            contracts[id] = Contract(
                id: "c\(number)", account: id, renewalDate: Self.first + dice.roll(420), provenance: Self.provenance)
        }
        if dice.hits(60) {
            let confirmed = Self.first - dice.roll(200)
            goals[id] = SPICEDVersion(
                id: "s\(number)", account: id, version: 1, confirmedOn: confirmed, recordedOn: confirmed, source: "test"
            )
        }
        guard dice.hits(50) else { return }
        let day = Self.first + dice.roll(360) - 30
        var review = Review(
            id: "r\(number)", account: id, quarter: Quarter(containing: day), type: .qbr, plannedAt: day)
        if day < Self.first {
            review.heldAt = day
            review.state = .followUp
            if dice.hits(50) { review.nextReviewDate = day + 90 }
        }
        reviews[review.id] = review
    }

    private mutating func addAction(_ number: Int, _ dice: inout Dice) {
        let account = "a\(dice.roll(accounts.count))"
        let isOurs = dice.hits(60)
        let owner = isOurs ? someone(of: account, &dice) : "contact"
        let id = "x\(number)"
        actions[id] = Action(
            id: id, action: "do thing \(number)", owner: Action.Owner(id: owner, name: owner),
            dueDate: Self.first + dice.roll(400) - 20, status: .inProgress,
            linkedTo: Action.Link(account: account, review: reviews["r\(account.dropFirst())"].map(\.id)),
            side: isOurs ? .ours : .theirs, createdBy: "p0", createdOn: Self.first - 30)
    }

    /// Most of what we owe is the account's CSM's, much of the rest a colleague's.
    func someone(of account: String, _ dice: inout Dice) -> String {
        let anybody = "p\(dice.roll(people.count))"
        guard let owner = accounts[account]?.ownerCSM, dice.hits(90) else { return anybody }
        if dice.hits(65) { return owner }
        let team = people.values.filter { $0.team == people[owner]?.team }.map(\.id).sorted()
        return dice.pick(team)
    }
}
