import Foundation
import Reviews
import Testing

@testable import Workspace

/// What is on file about a customer is handed out whole, and is gone to the last byte once it is erased.
@Suite struct ErasureTests {
    private let folder = TemporaryFolder()
    private let workspace: Workspace
    private static let at = "2026-03-09T09:00:00Z"

    init() throws {
        workspace = try Workspace.open(at: folder.path("demo.sqlite"))
        let author = Author(name: "demo", channel: "test", conversation: "setup", at: Self.at)
        try workspace.turn(author) { try Demo.fill($0) }
        try workspace.turn(Author(name: "maya", channel: "test", conversation: "c1", at: Self.at)) { turn in
            var acme = try #require(try turn.find(Account.self, "acme"))
            acme.region = "a word that was changed"
            try turn.save(acme)
            acme.region = "EMEA"
            try turn.save(acme)
            for (id, account) in [("c1", "acme"), ("c2", "globex")] {
                try turn.saveConversation(
                    StoredConversation(
                        id: id, user: "maya", state: Data(#"{"focus":"\#(account)","said":"for \#(account)"}"#.utf8),
                        version: 1, updatedAt: Self.at))
            }
            try turn.enqueue(
                OutgoingMessage(
                    id: "m1", destination: "#cs", body: Data(#"{"choices":[],"text":"Acme Corp is late"}"#.utf8),
                    createdAt: Self.at))
        }
    }

    private func erase() throws -> Erasure {
        let erasure = try workspace.turn(Author(name: "omar", channel: "command", conversation: "command", at: Self.at))
        {
            try $0.erase(account: "acme")
        }
        try workspace.scrub()
        return erasure
    }

    @Test func theRecordHoldsFactsHistoryAndWhatWasSaid() throws {
        let record = try workspace.read { try $0.record(of: "acme") }
        let kinds = Set(record.map(\.kind))
        #expect(kinds.isSuperset(of: ["account", "contact", "goal", "action", "spiced", "review", "journal"]))
        #expect(record.filter { $0.kind == "conversation" }.map(\.id) == ["c1"])
        #expect(record.filter { $0.kind == "message" }.map(\.id) == ["m1"])
        #expect(record.contains { $0.kind == "journal" && $0.json.contains("a word that was changed") })
        #expect(record.allSatisfy { !$0.json.contains("Globex") })
    }

    @Test func afterwardsNotAByteOfItIsInTheFile() throws {
        let people = try workspace.read { try $0.all(Contact.self, account: "acme") }
        let words = ["Acme Corp", "acme-G1", "a word that was changed"] + people.flatMap { [$0.name, $0.id] }
        #expect(words.count > 5)
        let erasure = try erase()
        #expect(erasure.facts > 20 && erasure.history > 20 && erasure.mentions >= 2)
        for file in ["demo.sqlite", "demo.sqlite-wal"] {
            let bytes = (try? Data(contentsOf: URL(filePath: folder.path(file)))) ?? Data()
            for word in words { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(file)") }
        }
    }

    @Test func nothingElseIsTouchedAndTheJournalSaysWhoDidIt() throws {
        let before = try workspace.read { try $0.record(of: "globex").filter { $0.kind != "digest" } }
        _ = try erase()
        #expect(try workspace.read { try $0.record(of: "globex").filter { $0.kind != "digest" } } == before)
        #expect(try workspace.integrityCheck().isEmpty)
        let entry = try #require(try workspace.read { try $0.journal(JournalFilter(entity: "acme", limit: .max)) }.last)
        #expect(entry.author.name == "omar" && entry.note?.hasPrefix("erased: ") == true && entry.after == nil)
        #expect(try workspace.read { try $0.outbox(.queued) }.isEmpty)
    }

    @Test func whatIsErasedIsNotBroughtBackByUndo() throws {
        _ = try erase()
        for conversation in ["c1", "command"] {
            let author = Author(name: "maya", channel: "test", conversation: conversation, at: Self.at)
            #expect(try workspace.turn(author) { try $0.undoLast(in: conversation) } == nil)
        }
        #expect(try workspace.read { try $0.find(Account.self, "acme") } == nil)
    }

    private func dana(in facts: any Facts) throws -> Contact {
        try #require(try facts.all(Contact.self, account: "acme").first { $0.name == "Dana Ruiz" })
    }

    private func eraseDana() throws -> Erasure {
        let erasure = try workspace.turn(Author(name: "omar", channel: "command", conversation: "command", at: Self.at))
        {
            try $0.erase(contact: try self.dana(in: $0))
        }
        try workspace.scrub()
        return erasure
    }

    @Test func onePersonsRecordHoldsWhereverTheyStand() throws {
        let dana = try workspace.read { try self.dana(in: $0) }
        let record = try workspace.read { try $0.record(of: dana) }
        #expect(Set(record.map(\.kind)).isSuperset(of: ["contact", "journal"]))
        #expect(record.allSatisfy { $0.json.contains("Dana Ruiz") || $0.json.contains("\"\(dana.id)\"") })
    }

    @Test func ofOnePersonNoNameIsLeftAndTheRestStays() throws {
        let person = try workspace.read { try self.dana(in: $0) }
        let counts = try workspace.read { [try $0.count(.goal), try $0.count(.action)] }
        let erasure = try eraseDana()
        #expect(erasure.facts >= 1 && erasure.history >= 1)
        for file in ["demo.sqlite", "demo.sqlite-wal"] {
            let bytes = (try? Data(contentsOf: URL(filePath: folder.path(file)))) ?? Data()
            for word in [person.name, person.email, person.id].compactMap(\.self) {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(file)")
            }
        }
        #expect(try workspace.read { [try $0.count(.goal), try $0.count(.action)] } == counts)
        #expect(try workspace.read { try $0.all(Action.self) }.count == counts[1], "what is left can be read")
        #expect(try workspace.integrityCheck().isEmpty)
        let entry = try #require(try workspace.read { try $0.journal(JournalFilter(limit: .max)) }.last)
        #expect(entry.kind == .contact && entry.author.name == "omar" && entry.note?.hasPrefix("erased: ") == true)
    }
}
