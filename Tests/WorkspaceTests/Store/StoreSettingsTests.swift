import Days
import Foundation
import GRDB
import Reviews
import Synchronization
import Testing

@testable import Workspace

/// What a turn's promises rest on: how the file is opened, and that questions are served by indexes.
struct StoreSettingsTests {
    @Test func aTurnIsOnDiskBeforeItReturns() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/qbr.sqlite"
            for _ in 0..<2 {  // new, then existing
                try Workspace.open(at: path).queue.read { db throws in
                    #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
                    #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2, "FULL")
                    #expect(try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") == true)
                    #expect(try Int.fetchOne(db, sql: "PRAGMA busy_timeout") == 20_000)
                }
            }
        }
    }

    @Test func noTurnScansATable() throws {
        let workspace = try Workspace.inMemory()
        try workspace.addAcme()
        let asked = Mutex<Set<String>>([])
        try workspace.queue.writeWithoutTransaction { db in
            db.trace { event in
                if case .statement(let statement) = event { asked.withLock { _ = $0.insert(statement.sql) } }
            }
        }
        try workspace.turn(.maya()) { try askEverything($0) }
        try workspace.queue.writeWithoutTransaction { db in
            db.trace()
            for sql in asked.withLock({ $0.sorted() }) where sql.hasPrefix("SELECT") {
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                statement.setUncheckedArguments(StatementArguments())
                let plan = try Row.fetchAll(statement).map { $0["detail"] as String }
                let scans = plan.filter { $0.hasPrefix("SCAN") && $0.dropFirst(5) != "CONSTANT" }
                #expect(scans == [], "\(sql)")
            }
        }
        #expect(asked.withLock { $0.count } > 20)
    }

    /// The questions of a turn about one account and one person.
    private func askEverything(_ turn: Turn) throws {
        for kind in FullSamples().all { try ask(kind, turn) }
        for filter in [
            ActionFilter(account: "acme", openOnly: true), ActionFilter(csm: "maya", side: .theirs, openOnly: true),
            ActionFilter(owners: ["maya", "sam"]), ActionFilter(openOnly: true, dueBefore: Sample.day("2026-03-09")),
        ] { _ = try turn.actions(filter) }
        _ = try turn.series("nps_score", account: "acme")
        _ = try turn.accounts(ownedBy: "maya")
        _ = try turn.nextActionID(in: Quarter(year: 2026, number: 1))
        _ = try turn.answer(to: "e1", in: "c1")
        _ = try turn.openConversations(of: "maya")
        _ = try turn.generation(of: .account, .person)
        _ = try turn.property("clock")
        _ = try turn.outbox(.queued)
        _ = try turn.journal(JournalFilter(kind: .action, entity: "a1"))
        try turn.save(Sample.action())
        try turn.saveConversation(Sample.conversation(version: 1))
        try turn.delete(Action.self, Sample.action().id)
        _ = try turn.undoLast(in: "setup")
    }

    private func ask<E: Entity>(_ entity: E, _ turn: Turn) throws {
        _ = try turn.find(E.self, entity.id)
        _ = try turn.all(E.self, account: "acme")
        _ = try turn.latest(E.self, account: "acme")
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
    func aReadOnlyWorkspaceIsReadAndSaysThatItIsReadOnly() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/50% of #1?.sqlite"
            try Workspace.open(at: path).addAcme()
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
            let workspace = try Workspace.open(at: path)
            #expect(try workspace.read { try $0.count(.account) } == 1)
            #expect(throws: WorkspaceError.readOnly(path: path)) {
                try workspace.turn(.maya()) { try $0.save(Sample.account("globex")) }
            }
            let other = folder + "/other.sqlite"
            #expect(throws: WorkspaceError.cannotCreate(path: other, reason: "permission denied")) {
                try Workspace.open(at: other)
            }
        }
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may read everywhere"))
    func anUnreadableWorkspaceSaysSo() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/qbr.sqlite"
            try Workspace.open(at: path).addAcme()
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
            #expect(throws: WorkspaceError.unreadable(path: path, reason: "permission denied")) {
                try Workspace.open(at: path)
            }
        }
    }
}
