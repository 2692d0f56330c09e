import Conversation
import Days
import Reviews
import Workspace

/// Whose accounts the figures of the programme are about, and what they are called together.
struct ProgramScope {
    let name: String
    let accounts: [ProgramAccount]

    /// One colleague's, one's own, everybody's, else one's team's; where the team has none, everybody's. A segment
    /// narrows any of them.
    ///
    /// - Parameter ownFirst: Where nobody says whose, one's own come before the team's.
    init(_ effect: Effect, _ desk: Desk, ownFirst: Bool = false) throws {
        let all = try desk.turn.programAccounts(desk.playbook)
        let me = desk.me
        let asked = effect["scope"]?.string
        let own = all.filter { $0.owner?.id == me?.id && me != nil }
        let team = all.filter { account in account.owner.map { $0.team == me?.team } ?? false }
        var name = desk.say(.statsEverybody)
        var accounts = all
        if let id = effect["csm.id"]?.string {
            name = effect["csm.name"]?.string ?? id
            accounts = all.filter { $0.owner?.id == id }
        } else if asked == "mine" || ownFirst && asked == nil && !own.isEmpty, let me {
            name = me.name
            accounts = own
        } else if asked != "all", let mine = me?.team, !team.isEmpty {
            name = mine
            accounts = team
        }
        if let id = effect["segment"]?.string.flatMap(Segment.ID.init) {
            name = desk.say(.statsWithin, ["segment": id.name, "name": name])
            accounts = accounts.filter { $0.segment?.id == id }
        }
        self.name = name
        self.accounts = accounts
    }
}

extension Effect {
    /// The days of a year that was named as a number alone: "2025".
    var yearNamed: DayRange? {
        guard let year = self["year"]?.integer, (1900...2199).contains(year),
            let start = Day(year: year, month: 1, day: 1)
        else { return nil }
        return DayRange(start, start.adding(months: 12) - 1)
    }
}
