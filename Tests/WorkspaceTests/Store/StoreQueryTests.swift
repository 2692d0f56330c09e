import Days
import Reviews
import Testing
import Workspace

struct StoreQueryTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .withAcme()
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Person(id: "sam", name: "Sam", role: .lead))
            try turn.save(Sample.account("globex", owner: "sam"))
            try turn.save(Sample.action("a1", due: "2026-03-20"))
            try turn.save(Sample.action("a2", due: "2026-03-05", status: .complete))
            try turn.save(Sample.action("a3", owner: "dana", due: "2026-03-04", status: .blocked, side: .theirs))
            try turn.save(Sample.action("a4", account: "globex", owner: "maya", due: "2026-03-06"))
            try turn.save(Sample.action("a5", account: "globex", owner: "dev", due: "2026-03-09", side: .theirs))
            try turn.save(Sample.action("a6", account: "globex", due: "2026-03-01", status: .cancelled))
        }
    }

    @Test(arguments: [
        (ActionFilter(), ["a6", "a3", "a2", "a4", "a5", "a1"]),
        (ActionFilter(account: "acme"), ["a3", "a2", "a1"]),
        (ActionFilter(csm: "sam"), ["a6", "a4", "a5"]),
        (ActionFilter(owners: ["maya"], openOnly: true), ["a4", "a1"]),
        (ActionFilter(owners: ["dana", "dev"]), ["a3", "a5"]),
        (ActionFilter(owners: []), []),
        (ActionFilter(side: .theirs), ["a3", "a5"]),
        (ActionFilter(csm: "maya", side: .theirs, openOnly: true), ["a3"]),
        (ActionFilter(openOnly: true, dueBefore: Sample.day("2026-03-09")), ["a3", "a4"]),
        (ActionFilter(account: "nobody"), []),
    ])
    func actionsAreFoundByFilterInOrderOfTheirDueDates(filter: ActionFilter, ids: [String]) throws {
        #expect(try workspace.read { try $0.actions(filter) }.map(\.id) == ids)
    }

    @Test(arguments: [
        ("maya", nil, ["a3", "a4", "a1"]), ("sam", nil, ["a4", "a5"]), ("dana", "globex", ["a3", "a4", "a5"]),
        (nil, "acme", ["a3", "a1"]), (nil, nil, ["a3", "a4", "a5", "a1"]),
    ])
    func whatIsOpenHasItsNames(person: String?, account: String?, ids: [String]) throws {
        try workspace.read { facts throws in
            let names = try facts.openActionNames(of: person, account: account)
            #expect(names.map(\.id) == ids)
            #expect(try names == facts.actions().filter { ids.contains($0.id) }.map { ActionName($0) })
        }
    }

    @Test func listsComeInAStableOrder() throws {
        try workspace.turn(.maya()) { turn throws in
            try turn.save(
                Contract(
                    id: "k2", account: "acme", renewalDate: Sample.day("2026-09-30"), provenance: Sample.provenance))
            try turn.save(
                Contract(
                    id: "k1", account: "acme", renewalDate: Sample.day("2026-05-08"), provenance: Sample.provenance))
        }
        try workspace.read { facts throws in
            #expect(try facts.all(Account.self).map(\.id) == ["acme", "globex"])
            #expect(try facts.accounts(ownedBy: "sam").map(\.id) == ["globex"])
            #expect(try facts.all(Contract.self).map(\.id) == ["k1", "k2"])
            #expect(try facts.count(.action) == 6)
            #expect(try facts.count(.action, account: "acme") == 3)
        }
    }

    @Test func aSeriesIsOneMetricOldestFirst() throws {
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.metric("m1", "nps_score", "2026-01-22", 6))
            try turn.save(Sample.metric("m2", "nps_score", "2025-10-01", 7))
            try turn.save(Sample.metric("m3", "weekly_logins", "2026-03-01", 90))
            try turn.save(Sample.metric("m4", "weekly_logins", "2026-03-08", 80))
        }
        try workspace.read { facts throws in
            #expect(try facts.series("nps_score", account: "acme").map(\.id) == ["m2", "m1"])
            #expect(try facts.series("nps_score", account: "globex").isEmpty)
        }
    }

    @Test func theLatestOfAnAccountIsTheLastOfItsOrder() throws {
        try workspace.turn(.maya()) { turn throws in
            for (id, date) in [("h1", "2026-03-08"), ("h2", "2025-12-16")] {
                try turn.save(HealthSnapshot(id: id, account: "acme", date: Sample.day(date), score: 78, coverage: 8))
            }
        }
        try workspace.read { facts throws in
            #expect(try facts.latest(HealthSnapshot.self, account: "acme")?.id == "h1")
            #expect(try facts.latest(HealthSnapshot.self, account: "globex") == nil)
            #expect(try facts.latest(Account.self, account: "acme")?.id == "acme")
            #expect(try facts.latest(Person.self, account: "acme") == nil)
        }
    }
}
