import Days
import Foundation
import Reviews
import Testing
import Workspace

struct StoreTests {
    @Test func aSavedEntityIsReadBackAsItWas() throws {
        let workspace = try Workspace.withAcme()
        let action = Sample.action()
        let changes = try workspace.turn(.maya()) { turn in
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
        let changes = try workspace.turn(.maya()) { turn in
            try turn.save(Sample.account(owner: "maya"))
            return turn.changes
        }
        #expect(changes.isEmpty)
        #expect(try workspace.read { try $0.generation } == before)
        #expect(try workspace.read { try $0.journal(JournalFilter(conversation: "c1")) }.isEmpty)
    }
}
