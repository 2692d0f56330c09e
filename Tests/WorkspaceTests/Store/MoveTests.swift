import Foundation
import Reviews
import Testing

@testable import Workspace

/// A workspace goes to another place as it is, or not at all.
@Suite struct MoveTests {
    private let source: Workspace

    init() throws {
        source = try Workspace.fresh()
        try source.turn(.maya("demo")) { try Demo.fill($0) }
        try source.turn(.maya()) { turn in
            try turn.saveConversation(Sample.conversation(version: 1))
            try turn.rememberAnswer(Data([0, 1, 255]), to: "e1", in: "c1")
            try turn.enqueue(Sample.message("m1"))
            try turn.deny("role")
            _ = try turn.takeLease("nudges", holder: "a", until: "2026-03-09T10:00:00Z")
        }
    }

    @Test func everyTableIsTheSameThereAndBackAgain() throws {
        let (file, back) = (try Workspace.inMemory(), try Workspace.fresh())
        let there = try source.move(to: file)
        #expect(there.first { $0.name == "account" }?.rows == (try source.read { try $0.count(.account) }))
        #expect(try file.move(to: back) == there)
        #expect(try back.engine.read(TableChecksum.all) == source.engine.read(TableChecksum.all))
    }

    @Test func whatIsNumberedGoesOnAfterWhatWasMoved() throws {
        let target = try Workspace.fresh()
        _ = try source.move(to: target)
        let last = try #require(try source.read { try $0.journal(JournalFilter(limit: .max)).last?.id })
        try target.turn(.maya()) { try $0.save(Sample.maya, note: "later") }
        try target.turn(.maya()) { try $0.save(Sample.account("later")) }
        #expect(try #require(try target.read { try $0.journal(JournalFilter(limit: .max)).last?.id }) > last)
        let claim = try target.turn(.sam) { turn in
            try turn.claim(9, at: Date(timeIntervalSince1970: 0), lease: 60) { _ in .init(interval: 0, room: 9) }
        }
        #expect(claim.messages.map(\.id) == ["m1"])
    }

    @Test func whereSomethingIsKeptNothingIsWritten() throws {
        let target = try Workspace.fresh()
        try target.addAcme()
        let before = try target.engine.read(TableChecksum.all)
        #expect(throws: MoveError.occupied(place: target.path, table: "generation")) { try source.move(to: target) }
        #expect(try target.engine.read(TableChecksum.all) == before)
    }

    @Test func everyColumnThatIsWrittenIsMoved() throws {
        let file = try Workspace.inMemory()
        for table in StoredTable.all {
            let columns: [String] = try file.engine.read {
                try $0.values("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", [table.name])
            }
            // What leads follows from what is queued.
            #expect(Set(columns).subtracting(["leads"]) == Set(table.columns), "\(table.name)")
        }
        let tables: [String] = try file.engine.read {
            try $0.values(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'"
            )
        }
        #expect(Set(tables) == Set(StoredTable.all.map(\.name) + NameTable.tables))
    }

    @Test func whatKindsReferToIsWhatTheTablesSay() throws {
        let file = try Workspace.inMemory()
        for kind in EntityKind.allCases {
            let keys = try file.engine.read { db in
                try db.rows("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", [kind.rawValue]).map {
                    "\(try $0[0] as String) \(try $0[1] as String)"
                }
            }
            #expect(Set(keys) == Set(kind.references.map { "\($0.column) \($0.kind.rawValue)" }), "\(kind)")
        }
    }
}
