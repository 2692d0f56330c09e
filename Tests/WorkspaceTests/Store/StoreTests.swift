import Days
import Foundation
import GRDB
import Reviews
import Testing
import Workspace

struct StoreTests {
    @Test func aSavedEntityIsReadBackAsItWas() throws {
        let workspace = try Workspace.withAcme()
        let action = Sample.action()
        let changes = try workspace.turn(.maya()) { turn throws in
            try turn.save(action)
            #expect(try turn.find(Action.self, action.id) == action, "a turn sees its own writes")
            return turn.changes
        }
        #expect(changes.map(\.kind) == ["action.created"])
        #expect(changes.map(\.id) == [action.id])
        #expect(try workspace.find(Action.self, action.id) == action)
        #expect(try workspace.find(Action.self, "QBR-2026Q1-002") == nil)
    }

    @Test func savingWhatIsStoredChangesNothing() throws {
        let workspace = try Workspace.withAcme()
        let before = try workspace.read { try $0.generation }
        let changes = try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.account(owner: "maya"))
            return turn.changes
        }
        #expect(changes.isEmpty)
        #expect(try workspace.read { try $0.generation } == before)
        #expect(try workspace.read { try $0.journal(JournalFilter(conversation: "c1")) }.isEmpty)
    }

    @Test func aTurnThatThrowsLeavesNothing() throws {
        struct Refusal: Error, Equatable {}
        let workspace = try Workspace.withAcme()
        let before = try workspace.read { try ($0.generation, $0.journal()) }
        #expect(throws: Refusal()) {
            try workspace.turn(.maya()) { turn throws in
                try turn.save(Sample.action())
                try turn.delete(Account.self, "nobody")
                try turn.saveConversation(Sample.conversation(version: 1))
                try turn.rememberAnswer(Data("a".utf8), to: "e1", in: "c1")
                try turn.enqueue(Sample.message("o1"))
                try turn.setProperty("clock", to: "x")
                throw Refusal()
            }
        }
        try workspace.read { facts throws in
            #expect(try facts.all(Action.self).isEmpty)
            #expect(try facts.conversation("c1") == nil)
            #expect(try facts.outbox().isEmpty)
            #expect(try facts.property("clock") == nil)
            #expect(try facts.generation == before.0)
            #expect(try facts.journal() == before.1)
        }
        #expect(try workspace.turn(.maya()) { try $0.answer(to: "e1", in: "c1") } == nil)
    }

    @Test func severalChangesOfOneEntityCountAsWhatTheyComeTo() throws {
        let workspace = try Workspace.withAcme()
        var action = Sample.action()
        let kinds = try workspace.turn(.maya()) { turn throws in
            try turn.save(action)
            action.status = .inProgress
            try turn.save(action)
            try turn.save(Sample.action("QBR-2026Q1-002"))
            try turn.delete(Action.self, "QBR-2026Q1-002")
            return turn.changes.map { "\($0.kind) \($0.id)" }
        }
        #expect(kinds == ["action.created QBR-2026Q1-001"])
        let later = try workspace.turn(.maya()) { turn throws in
            try turn.delete(Action.self, action.id)
            let deleted = turn.changes.map(\.kind)
            try turn.save(action)
            return deleted + turn.changes.map(\.kind)
        }
        #expect(later == ["action.deleted", "action.updated"])
        #expect(try workspace.read { try $0.journal(JournalFilter(conversation: "c1")) }.count == 6)
    }

    @Test func whatRefersToNothingIsRefusedAndTheTurnGoesOn() throws {
        let workspace = try Workspace.withAcme()
        try workspace.turn(.maya()) { turn throws in
            let error = #expect(throws: WorkspaceError.self) { try turn.save(Sample.action(account: "nobody")) }
            #expect(
                error == .refersToNothing(kind: .action, id: "QBR-2026Q1-001", to: ["account", "goal", "review"]))
            try turn.save(Sample.action("QBR-2026Q1-002"))
        }
        try workspace.read { facts throws in
            #expect(try facts.all(Action.self).map(\.id) == ["QBR-2026Q1-002"])
            #expect(try facts.journal(JournalFilter(conversation: "c1")).map(\.entity) == ["QBR-2026Q1-002"])
        }
    }

    @Test func whatBelongsToAnAccountNeedsIt() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in
            for entity in FullSamples().all
            where ![.person, .account, .rate, .maturity, .benchmark, .roadmapItem].contains(type(of: entity).kind) {
                let error = #expect(throws: WorkspaceError.self) { try turn.save(entity) }
                guard case .refersToNothing = error else { throw try #require(error) }
            }
            #expect(try turn.isEmpty)
        }
    }

    @Test func whatOthersReferToIsNotDeleted() throws {
        let workspace = try Workspace.withAcme()
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.action())
            try turn.save(Sample.action("QBR-2026Q1-002"))
            let error = #expect(throws: WorkspaceError.self) { try turn.delete(Account.self, "acme") }
            #expect(error == .inUse(kind: .account, id: "acme", by: ["2 actions"]))
        }
        #expect(try workspace.find(Account.self, "acme") != nil)
    }

    @Test func aSPICEDVersionIsNeverChanged() throws {
        let workspace = try Workspace.withAcme()
        var version = SPICEDVersion(
            id: "s1", account: "acme", version: 1, pain: ["slow"], recordedOn: Sample.day("2026-03-01"), source: "call")
        try workspace.turn(.maya()) { try $0.save(version) }
        try workspace.turn(.maya()) { try $0.save(version) }
        version.pain = ["fast"]
        #expect(throws: WorkspaceError.appendOnly(kind: .spiced, id: "s1")) {
            try workspace.turn(.maya()) { try $0.save(version) }
        }
        version.id = "s2"
        let error = #expect(throws: WorkspaceError.self) { try workspace.turn(.maya()) { try $0.save(version) } }
        guard case .invalid(.spiced, "s2", _) = error else { throw try #require(error) }
        version.version = 2
        try workspace.turn(.maya()) { try $0.save(version) }
        #expect(try workspace.read { try $0.latest(SPICEDVersion.self, account: "acme") } == version)
        #expect(try workspace.read { try $0.all(SPICEDVersion.self, account: "acme") }.map(\.id) == ["s1", "s2"])
    }

    @Test func anActionWithoutOwnerOrAnythingWithoutIDIsRefused() throws {
        let workspace = try Workspace.withAcme()
        let error = #expect(throws: WorkspaceError.self) {
            try workspace.turn(.maya()) { try $0.save(Sample.action(owner: "")) }
        }
        guard case .invalid(.action, "QBR-2026Q1-001", _) = error else { throw try #require(error) }
        #expect(throws: WorkspaceError.withoutID(kind: .action)) {
            try workspace.turn(.maya()) { try $0.save(Sample.action("")) }
        }
    }

    @Test func actionIDsRunThroughTheWorkspaceWithinTheirQuarter() throws {
        let workspace = try Workspace.withAcme()
        let first = Quarter(year: 2026, number: 1)
        try workspace.turn(.maya()) { turn throws in
            #expect(try turn.nextActionID(in: first) == "QBR-2026Q1-001")
            try turn.save(Sample.account("globex"))
            try turn.save(Sample.action("QBR-2026Q1-009"))
            try turn.save(Sample.action("QBR-2026Q1-010", account: "globex"))
            try turn.save(Sample.action("QBR-2026Q2-044"))
            #expect(try turn.nextActionID(in: first) == "QBR-2026Q1-011")
            try turn.save(Sample.action("QBR-2026Q1-999"))
            #expect(try turn.nextActionID(in: first) == "QBR-2026Q1-1000")
            try turn.save(Sample.action("QBR-2026Q1-1000"))
            #expect(try turn.nextActionID(in: first) == "QBR-2026Q1-1001")
            #expect(try turn.nextActionID(in: Quarter(year: 2026, number: 2)) == "QBR-2026Q2-045")
        }
    }

    @Test func theGenerationGrowsWithEachChangeOfFactsAlone() throws {
        let workspace = try Workspace.withAcme()
        let start = try workspace.read { try $0.generation }
        try workspace.turn(.maya()) { turn throws in
            try turn.saveConversation(Sample.conversation(version: 1))
            try turn.rememberAnswer(Data(), to: "e1", in: "c1")
            #expect(try turn.generation == start)
            try turn.save(Sample.action())
            #expect(try turn.generation == start + 1)
        }
        try workspace.read { facts throws in
            #expect(try facts.generation(of: .account, .person, .contact) == start)
            #expect(try facts.generation(of: .action) == 1)
            #expect(try facts.generation(of: .review) == 0)
        }
        let before = try workspace.read { try $0.generation(of: .account) }
        try workspace.turn(.maya()) { try $0.startAfresh() }
        let afresh = try workspace.read { try ($0.generation, $0.generation(of: .account)) }
        #expect(afresh.0 > start + 1 && afresh.1 > before)
        try workspace.addAcme()
        #expect(try workspace.read { try $0.generation(of: .account) } > afresh.1)
    }

    @Test func startingAfreshLeavesAnEmptyWorkspaceThatWorks() throws {
        let workspace = try Workspace.fresh()
        #expect(try workspace.read { try $0.isEmpty })
        try workspace.turn(.maya()) { turn throws in
            try FullSamples().save(in: turn)
            try turn.saveConversation(Sample.conversation(version: 1))
            try turn.rememberAnswer(Data(), to: "e1", in: "c1")
            try turn.enqueue(Sample.message("o1"))
            try turn.setProperty("clock", to: "2026-03-09")
        }
        #expect(try workspace.read { try !$0.isEmpty })
        let changes = try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.account("globex"))
            try turn.startAfresh()
            #expect(try turn.isEmpty)
            #expect(try turn.journal().isEmpty && turn.outbox().isEmpty && turn.conversation("c1") == nil)
            #expect(try turn.answer(to: "e1", in: "c1") == nil && turn.property("clock") == nil)
            try FullSamples().save(in: turn)
            return turn.changes
        }
        #expect(Set(changes.map(\.verb)) == [.created] && changes.count == FullSamples().all.count)
        #expect(try workspace.integrityCheck() == [])
    }

    @Test func aPropertyIsKeptReplacedAndRemoved() throws {
        let workspace = try Workspace.fresh()
        for value in ["2026-03-09", "2026-03-10", nil] {
            try workspace.turn(.maya()) { try $0.setProperty("clock", to: value) }
            #expect(try workspace.read { try $0.property("clock") } == value)
        }
    }
}
