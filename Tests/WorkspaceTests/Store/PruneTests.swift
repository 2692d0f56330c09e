import Foundation
import Testing

@testable import Workspace

/// What is of no more use goes; what somebody may still want stays.
@Suite struct PruneTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.fresh()
        for (number, at) in ["2026-01-01T09:00:00Z", "2026-03-20T09:00:00Z"].enumerated() {
            let author = Author(name: "maya", channel: "test", conversation: "c1", at: at)
            try workspace.turn(author) { turn in
                try turn.deny("role \(number)")
                for state in OutgoingMessage.State.allCases {
                    try turn.enqueue(
                        OutgoingMessage(
                            id: "\(state)-\(number)", destination: "#cs", body: Data("{}".utf8), createdAt: at,
                            state: state))
                }
            }
            // A turn that said something and changed nothing.
            try workspace.turn(author) { _ = try $0.turnNumber() }
        }
        for (id, at) in [("old", "2026-02-01T09:00:00Z"), ("new", "2026-03-20T09:00:00Z")] {
            try workspace.turn(.maya(at: at)) { try $0.rememberAnswer(Data("{}".utf8), to: id, in: "c1") }
        }
    }

    private func column(_ sql: String) throws -> [String] {
        try workspace.engine.read { try $0.values(sql) }
    }

    @Test func oldAnswersDenialsAndSentMessagesGoAndNothingThatWaits() throws {
        try workspace.prune(Retention(), at: "2026-04-05T09:00:00Z")
        #expect(try column("SELECT message FROM answer") == ["new"])
        #expect(try column("SELECT what FROM denial") == ["role 1"])
        #expect(
            try column("SELECT id FROM outbox ORDER BY id")
                == ["dead-0", "dead-1", "queued-0", "queued-1", "sent-1", "withdrawn-1"])
        #expect(try column("SELECT at FROM turn ORDER BY id").count == 3, "the empty turn of January is gone")
    }

    @Test func whatIsYoungerStays() throws {
        #expect(try workspace.prune(Retention(), at: "2026-01-15T09:00:00Z") == 0)
    }

    @Test func aLaneStillLeadsWithItsFirstMessage() throws {
        try workspace.prune(Retention(), at: "2026-04-05T09:00:00Z")
        #expect(try column("SELECT id FROM outbox WHERE leads") == ["queued-0"])
    }
}
