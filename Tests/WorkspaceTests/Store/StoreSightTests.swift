import Days
import Reviews
import Testing
import Workspace

/// What is there for somebody who may not see a private account.
@Suite struct StoreSightTests {
    private let workspace: Workspace
    private let author = Author(name: "test", channel: "test", conversation: "c", at: "2026-03-09T09:00:00Z")

    init() throws {
        workspace = try Workspace.fresh()
        try workspace.turn(author) { turn in
            try Demo.fill(turn)
            var acme = try #require(try turn.find(Account.self, "acme"))
            acme.isPrivate = true
            try turn.save(acme)
        }
    }

    private func looking<T>(as id: String, _ body: (Turn) throws -> T) throws -> T {
        try workspace.turn(author) { turn in
            try turn.look(as: try #require(try turn.find(Person.self, id)))
            return try body(turn)
        }
    }

    @Test func nothingOfAHiddenAccountIsFoundListedOrCounted() throws {
        let whole = try workspace.read { try ($0.count(.action), $0.count(.contact), $0.count(.review)) }
        try looking(as: "jo") { (turn) throws in
            #expect(turn.hiddenAccounts == ["acme"])
            #expect(try turn.find(Account.self, "acme") == nil)
            #expect(try !turn.all(Account.self).contains { $0.id == "acme" })
            #expect(try turn.accounts(ownedBy: "maya").map(\.id).contains("globex"))
            #expect(try !turn.accounts(ownedBy: "maya").map(\.id).contains("acme"))
            #expect(try turn.all(Contact.self, account: "acme").isEmpty)
            #expect(try !turn.all(Contact.self).contains { $0.account == "acme" })
            #expect(try turn.latest(HealthSnapshot.self, account: "acme") == nil)
            #expect(try turn.series("csat", account: "acme").isEmpty)
            #expect(try turn.actions().allSatisfy { $0.linkedTo.account != "acme" })
            #expect(try turn.openActionNames(of: nil, account: nil).allSatisfy { $0.id != "QBR-2025Q4-004" })
            #expect(try turn.openActionNames(of: "maya", account: "acme").allSatisfy { $0.id != "QBR-2025Q4-004" })
            #expect(try turn.find(Action.self, "QBR-2025Q4-004") == nil)
            #expect(try turn.count(.action, account: "acme") == 0)
            #expect(try turn.count(.action) < whole.0)
            #expect(try turn.count(.contact) < whole.1)
            #expect(try turn.count(.review) < whole.2)
            #expect(try turn.count(.person) == 8)
        }
    }

    @Test(arguments: ["maya", "sam", "omar"]) func itsTeamAndAdminsSeeItAll(id: String) throws {
        let whole = try workspace.read { try $0.count(.action) }
        try looking(as: id) { (turn) throws in
            #expect(turn.hiddenAccounts.isEmpty)
            #expect(try turn.count(.action) == whole)
            #expect(try turn.find(Action.self, "QBR-2025Q4-004") != nil)
        }
    }

    @Test func aTurnKnowsTheAccountsThatItChanged() throws {
        try looking(as: "jo") { (turn) throws in
            #expect(try turn.changedAccounts(besidesActionsOf: "sam") == [])
            var globex = try #require(try turn.find(Account.self, "globex"))
            globex.region = "elsewhere"
            try turn.save(globex)
            var action = try #require(try turn.find(Action.self, "QBR-2026Q1-005"))
            action.notes.append("sent")
            try turn.save(action)
            #expect(try turn.changedAccounts(besidesActionsOf: "sam") == ["globex", "northwind"])
            #expect(try turn.changedAccounts(besidesActionsOf: "maya") == ["globex"])
        }
    }
}
