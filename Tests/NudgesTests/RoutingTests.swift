import Days
import Foundation
import Nudges
import Reviews
import Testing

/// Who hears of something, and where.
@Suite struct RoutingTests {
    private let playbook: Playbook
    private let day = Day.of("2026-03-12")
    private var account = Account(
        id: "acme", name: "Acme", ownerCSM: "maya", createdAt: .of("2025-01-01"),
        provenance: Provenance(source: "test", asOf: .of("2026-03-08")))

    init() throws { playbook = try Shipped.playbook() }

    private func person(_ id: String, team: String? = "cs", chat: Bool = false, wishes: Person.Wishes? = nil) -> Person
    {
        Person(
            id: id, name: id.capitalized, role: .csm, team: team, chatIDs: chat ? ["slack:\(id)"] : [], wishes: wishes)
    }

    private func route(
        _ action: Action = .of(), _ people: [Person], _ destinations: [NudgeDestination] = [.followUps()],
        account: Account? = nil
    ) throws -> Route {
        let nudge = try action.nudge(on: day, playbook: playbook)
        return try Routing(destinations, people: people) { !$0.chatIDs.isEmpty }.route(
            nudge, account: account ?? self.account, on: day)
    }

    @Test func oursGoesToWhoeverOwesItAndTheirsToWhoeverOwnsTheAccount() throws {
        let people = [person("maya"), person("ravi")]
        #expect(try route(.of(owner: "ravi"), people).person.id == "ravi")
        let theirs = try route(.of(side: .theirs, owner: "dana"), people)
        #expect(theirs.person.id == "maya")
        #expect(!theirs.isNamed)
        #expect(try route(.of(owner: "gone"), people).person.id == "maya")
        #expect(throws: Silence.nobody) { try route([]) }
    }

    @Test func whoeverAskedForQuietIsNotToldOfInPublicNorTheirCover() throws {
        let quiet = Person.Wishes(isQuiet: true)
        #expect(throws: Silence.quiet(person: "maya")) { try route([person("maya", wishes: quiet)]) }
        let aboutAcme = Person.Wishes(quietAccounts: ["acme"])
        #expect(throws: Silence.quiet(person: "maya")) { try route([person("maya", wishes: aboutAcme)]) }
        let elsewhere = Person.Wishes(quietAccounts: ["globex"])
        #expect(try route([person("maya", wishes: elsewhere)]).person.id == "maya")
        let away = Person.Wishes(isQuiet: true, away: .init(from: day, until: day + 5, cover: "sam"))
        #expect(throws: Silence.quiet(person: "maya")) { try route([person("maya", wishes: away), person("sam")]) }
        let toQuiet = Person.Wishes(away: .init(from: day, until: day + 5, cover: "sam"))
        #expect(throws: Silence.quiet(person: "sam")) {
            try route([person("maya", wishes: toQuiet), person("sam", wishes: quiet)])
        }
    }

    @Test func whoeverIsAwayIsCoveredWhileTheyAreAway() throws {
        func away(_ from: Day, cover: String?) -> Person.Wishes {
            Person.Wishes(away: .init(from: from, until: from + 5, cover: cover))
        }
        let sam = person("sam")
        let covered = try route([person("maya", wishes: away(day, cover: "sam")), sam])
        #expect(covered.person.id == "sam")
        #expect(covered.meant.id == "maya")
        #expect(try route([person("maya", wishes: away(day + 1, cover: "sam")), sam]).person.id == "maya")
        #expect(throws: Silence.away(person: "maya", until: day + 5)) {
            try route([person("maya", wishes: away(day, cover: nil))])
        }
        #expect(throws: Silence.away(person: "sam", until: day + 5)) {
            try route([
                person("maya", wishes: away(day, cover: "sam")), person("sam", wishes: away(day, cover: "maya")),
            ])
        }
    }

    @Test func aDirectMessageGoesToWhoeverWantsOneAndCanBeReached() throws {
        let wishes = Person.Wishes(isDirect: true)
        let direct = try route([person("maya", chat: true, wishes: wishes)])
        #expect(direct.name == "person:maya")
        #expect(direct.destination.name == "#cs-followups")
        #expect(try route([person("maya", wishes: wishes)]).name == "#cs-followups")
    }

    @Test func anAccountIsToldOfInTheChannelOfItsTeam() throws {
        var others = NudgeDestination.followUps(team: "sales")
        others.name = "#a-sales"
        var ours = NudgeDestination.followUps(team: "cs")
        ours.name = "#z-cs"
        let people = [person("maya")]
        #expect(try route(people, [others, .followUps(), ours]).name == "#z-cs")
        #expect(try route(people, [others, .followUps()]).name == "#cs-followups")
        #expect(throws: Silence.noPlace) { try route(people, [others]) }
    }

    @Test func aPrivateAccountIsToldOfWhereItsTeamIsAmongItself() throws {
        var secret = account
        secret.isPrivate = true
        #expect(throws: Silence.noPlace) { try route([person("maya")], [.followUps()], account: secret) }
        #expect(try route([person("maya")], [.followUps(team: "cs")], account: secret).name == "#cs-followups")
        let direct = try route([person("maya", chat: true)], [.followUps()], account: secret)
        #expect(direct.name == "person:maya")
        let away = Person.Wishes(away: .init(from: day, until: day + 5, cover: "jo"))
        #expect(throws: Silence.away(person: "maya", until: day + 5)) {
            try route(
                [person("maya", wishes: away), person("jo", team: "sales")], [.followUps(team: "cs")], account: secret)
        }
    }
}

extension RoutingTests {
    fileprivate func route(_ people: [Person]) throws -> Route { try route(.of(), people) }

    fileprivate func route(
        _ people: [Person], _ destinations: [NudgeDestination], account: Account? = nil
    ) throws -> Route {
        try route(.of(), people, destinations, account: account)
    }
}
