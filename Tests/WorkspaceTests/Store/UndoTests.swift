import Days
import Foundation
import Reviews
import Testing
import Workspace

struct UndoTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .withAcme()
    }

    @Test func oneUndoRevertsAllThatTheTurnDid() throws {
        let kept = Sample.action("a1")
        try workspace.turn(.maya()) { turn throws in
            try turn.save(kept)
            try turn.save(Sample.action("a2"))
        }
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.action("a1", due: "2026-04-01"))
            try turn.delete(Action.self, "a2")
            try turn.save(Sample.action("a3"))
        }
        let (undone, changes) = try workspace.turn(.maya(at: "2026-03-09T10:00:00Z")) { turn throws in
            (try #require(try turn.undoLast(in: "c1")), turn.changes)
        }
        #expect(undone.entries.map(\.entity) == ["a1", "a2", "a3"])
        #expect(undone.entries.map(\.verb) == [.updated, .deleted, .created])
        #expect(undone.author == .maya())
        #expect(changes.map(\.kind) == ["action.deleted", "action.created", "action.updated"])
        #expect(try workspace.read { try $0.all(Action.self) }.map(\.id) == ["a1", "a2"])
        #expect(try workspace.find(Action.self, "a1") == kept)
    }

    @Test func anotherUndoGoesOneTurnFurtherBack() throws {
        for due in ["2026-04-01", "2026-04-02", "2026-04-03"] {
            try workspace.turn(.maya()) { try $0.save(Sample.action("a1", due: due)) }
        }
        try workspace.turn(.maya()) { try $0.saveConversation(Sample.conversation(version: 1)) }
        #expect(try undo() == ["a1"])
        #expect(try due("a1") == "2026-04-02")
        #expect(try undo() == ["a1"])
        #expect(try due("a1") == "2026-04-01")
        try workspace.turn(.maya()) { try $0.save(Sample.action("a1", due: "2026-05-01")) }
        #expect(try undo() == ["a1"])
        #expect(try due("a1") == "2026-04-01")
        #expect(try undo() == ["a1"])
        #expect(try due("a1") == nil)
        #expect(try undo() == nil)
    }

    @Test func anUndoReachesItsOwnConversationOnly() throws {
        try workspace.turn(.maya()) { try $0.save(Sample.action("a1")) }
        try workspace.turn(.sam) { try $0.save(Sample.action("a2")) }
        #expect(try undo() == ["a1"])
        #expect(try workspace.read { try $0.all(Action.self) }.map(\.id) == ["a2"])
    }

    @Test func whatSomebodyChangedSinceIsNotUndone() throws {
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.action("a1"))
            try turn.save(Sample.action("a2"))
        }
        try workspace.turn(.sam) { try $0.save(Sample.action("a2", status: .complete)) }
        try workspace.turn(.maya()) { turn throws in
            let error = #expect(throws: WorkspaceError.self) { try turn.undoLast(in: "c1") }
            #expect(
                error == .changedSince(kind: .action, id: "a2", by: "Sam", at: "2026-03-10T10:00:00Z"))
            #expect(turn.changes.isEmpty)
            try turn.save(Sample.action("a3"))
        }
        #expect(try workspace.read { try $0.all(Action.self) }.map(\.id) == ["a1", "a2", "a3"])
        #expect(try undo() == ["a3"])
        #expect(throws: WorkspaceError.self) { try undo() }
    }

    @Test func whatOthersReferToByNowIsNotUndoneEvenInPart() throws {
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.account("globex"))
            try turn.save(Sample.account("hooli"))
        }
        try workspace.turn(.sam) { try $0.save(Sample.action("a1", account: "globex")) }
        try workspace.turn(.maya()) { turn throws in
            #expect(throws: WorkspaceError.inUse(kind: .account, id: "globex", by: ["1 action"])) {
                try turn.undoLast(in: "c1")
            }
            #expect(turn.changes.isEmpty)
            try turn.save(Sample.action("a2"))
        }
        #expect(try workspace.read { try $0.count(.account) } == 3)
        #expect(try workspace.read { try $0.journal(JournalFilter(conversation: "c1")) }.map(\.entity).last == "a2")
        #expect(try undo() == ["a2"])
    }

    @Test func aVersionThatIsKeptForeverIsStillUndone() throws {
        let version = SPICEDVersion(
            id: "s1", account: "acme", version: 1, recordedOn: Sample.day("2026-03-01"), source: "call")
        try workspace.turn(.maya()) { try $0.save(version) }
        #expect(try undo() == ["s1"])
        #expect(try workspace.find(SPICEDVersion.self, "s1") == nil)
    }

    @Test func aMessageThatHasNotGoneOutIsWithdrawn() throws {
        try workspace.turn(.maya()) { turn throws in
            try turn.save(Sample.action("a1"))
            try turn.enqueue(Sample.message("o1"))
            try turn.enqueue(Sample.message("o1"))
        }
        try workspace.turn(.sam) { try $0.enqueue(Sample.message("o2")) }
        #expect(try workspace.read { try $0.outbox(.queued) } == [Sample.message("o1"), Sample.message("o2")])
        #expect(try undo() == ["a1"])
        #expect(try workspace.read { try $0.outbox(.queued) }.map(\.id) == ["o2"])
        #expect(try workspace.read { try $0.outbox() }.map(\.state) == [.withdrawn, .queued])
    }

    @Test func theJournalTellsWhoDidWhatAndWhen() throws {
        try workspace.turn(.maya()) { try $0.save(Sample.action("a1"), note: "they said so") }
        try workspace.turn(.sam) { try $0.save(Sample.action("a1", due: "2026-04-01")) }
        _ = try workspace.turn(.sam) { try $0.undoLast(in: "c2") }
        let entries = try workspace.read { try $0.journal(JournalFilter(kind: .action, entity: "a1")) }
        #expect(entries.map(\.author) == [.maya(), .sam, .sam])
        #expect(entries.map(\.note) == ["they said so", nil, "undo"])
        #expect(
            try entries.map { try $0.before(as: Action.self)?.dueDate.description }
                == [nil, "2026-03-20", "2026-04-01"])
        #expect(
            try entries.map { try $0.after(as: Action.self)?.dueDate.description }
                == ["2026-03-20", "2026-04-01", "2026-03-20"])
        #expect(entries[1].undoneBy == entries[2].turn && entries[2].undoes == entries[1].turn)
        #expect(try entries[0].after(as: Account.self) == nil)
        let generation = entries[0].id
        let since = try workspace.read { try $0.journal(JournalFilter(after: generation, limit: 1)) }
        #expect(since.map(\.id) == [entries[1].id])
    }

    private func undo() throws -> [String]? {
        try workspace.turn(.maya()) { try $0.undoLast(in: "c1") }?.entries.map(\.entity)
    }

    private func due(_ id: String) throws -> String? { try workspace.find(Action.self, id)?.dueDate.description }
}
