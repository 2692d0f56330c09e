import Foundation
import GRDB
import Testing

@testable import Workspace

/// The outbox as it is kept: who is first, what is due, and that neither takes longer the more waits.
struct OutboxStoreTests {
    private let workspace: Workspace
    private let now = Date(timeIntervalSince1970: 1_773_046_800)

    init() throws { workspace = try .fresh() }

    private func message(_ id: String, _ conversation: String? = nil, to destination: String = "#a") -> OutgoingMessage
    {
        OutgoingMessage(
            id: id, destination: destination, conversation: conversation, body: Data("{}".utf8),
            createdAt: "2026-03-09T09:00:00Z")
    }

    private func turn<T>(_ body: (Turn) throws -> T) throws -> T { try workspace.turn(.maya(), body) }

    private func claim(_ limit: Int = 9) throws -> [String] {
        try turn { turn in
            try turn.claim(limit, at: now, lease: 90) { _ in OutboxPace(room: limit) }.messages.map(\.id)
        }
    }

    @Test func onlyTheFirstOfAConversationCanBeClaimed() throws {
        try turn { turn in
            for (id, conversation) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("n1", nil), ("n2", nil)] {
                try turn.enqueue(message(id, conversation))
            }
        }
        #expect(try claim() == ["a1", "b1", "n1"])
        #expect(try claim() == [])
        _ = try turn { turn in try turn.drop("a1") }
        #expect(try claim() == ["a2"])
        _ = try turn { turn in try turn.drop("b1") }
        #expect(try claim() == [])
    }

    @Test func whatIsTriedAgainComesBeforeWhatWasBehindIt() throws {
        try turn { turn in
            for id in ["a1", "a2"] { try turn.enqueue(message(id, "a")) }
            let first = try turn.claim(9, at: now, lease: 90) { _ in OutboxPace(room: 9) }.messages[0]
            try turn.settle(first, .dead(fault: "f"), at: now)
            #expect(try turn.retry("a1", at: now))
        }
        #expect(try claim() == ["a1"])
    }

    @Test func anUndoneTurnLetsTheNextGo() throws {
        try turn { turn in
            try turn.save(Sample.maya)
            try turn.enqueue(message("a1", "a"))
        }
        try turn { turn in try turn.enqueue(message("a2", "a")) }
        #expect(try turn { try $0.undoLast(in: "c1") } != nil)
        #expect(try claim() == ["a2"])
    }

    @Test func theLimitAndTheRoomAreKept() throws {
        try turn { turn in
            for number in 0..<20 { try turn.enqueue(message("m\(number)", "\(number)", to: "#\(number % 2)")) }
        }
        let claimed = try turn { turn in
            try turn.claim(5, at: now, lease: 90) {
                $0 == "#0" ? OutboxPace(room: 2) : OutboxPace(interval: 1, room: 9)
            }
        }
        #expect(claimed.messages.map(\.id) == ["m0", "m2", "m1"])
        #expect(claimed.next == now + 1)
    }

    @Test func aNoticeOfTheOldFormIsAReplyAfterTheMigration() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "0006 private accounts")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO turn (name, channel, conversation, at) VALUES ('x', 'x', 'x', 'x');
                    INSERT INTO outbox (id, turn, destination, body, created_at, state)
                        VALUES ('m1', 1, 'person:sam', ?, 'x', 'queued')
                    """, arguments: [Data(#"{"to":"sam","action":"a1","text":"**Acme**"}"#.utf8)])
        }
        try Schema.migrator.migrate(queue)
        let body = try queue.read { try Data.fetchOne($0, sql: "SELECT body FROM outbox WHERE leads") }
        #expect(body == Data(#"{"choices":[],"text":"**Acme**"}"#.utf8))
    }

    @Test(arguments: [
        "SELECT * FROM outbox WHERE destination = ? AND leads AND due <= ? ORDER BY due, number LIMIT ?",
        "SELECT min(due) FROM outbox WHERE destination = ? AND leads",
        "SELECT min(destination) FROM outbox WHERE leads AND destination > ?",
        "UPDATE outbox SET leads = 0 WHERE destination = ? AND conversation = ? AND leads",
        "SELECT min(number) FROM outbox WHERE destination = ? AND conversation = ? AND state = 'queued'",
        "SELECT * FROM outbox WHERE id = ?",
    ])
    func nothingIsScannedForWhatIsNext(sql: String) throws {
        let plan = try Workspace.inMemory().queue.read { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            statement.setUncheckedArguments(StatementArguments())
            return try Row.fetchAll(statement).map { $0["detail"] as String }
        }
        #expect(!plan.isEmpty)
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH outbox") }, "\(plan)")
    }
}
