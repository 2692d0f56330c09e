import Days
import Foundation
import Reviews
import Workspace

/// A folder that is there while `body` runs, and is removed whatever happens.
func withStoreFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qbr-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
}

extension Author {
    static func maya(_ conversation: String = "c1", at: String = "2026-03-09T09:00:00Z") -> Author {
        Author(person: "maya", name: "Maya", channel: "terminal", conversation: conversation, at: at)
    }
    static let sam = Author(
        person: "sam", name: "Sam", channel: "json", conversation: "c2", at: "2026-03-10T10:00:00Z")
}

/// Facts to store, each a small valid one.
enum Sample {
    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    static let provenance = Provenance(source: "test", asOf: day("2026-03-08"))
    static let maya = Person(id: "maya", name: "Maya", role: .csm)

    static func account(_ id: String = "acme", owner: String? = nil) -> Account {
        Account(
            id: id, name: id.capitalized, ownerCSM: owner, createdAt: day("2025-01-01"), provenance: provenance)
    }

    static func action(
        _ id: String = "QBR-2026Q1-001", account: String = "acme", owner: String = "maya", due: String = "2026-03-20",
        status: Action.Status = .notStarted, side: Action.Side = .ours
    ) -> Action {
        Action(
            id: id, action: "write the plan", owner: Action.Owner(id: owner, name: owner.capitalized),
            dueDate: day(due), status: status, linkedTo: Action.Link(account: account), side: side,
            createdBy: "maya", createdOn: day("2026-03-01"))
    }

    static func conversation(version: Int) -> StoredConversation {
        StoredConversation(
            id: "c1", user: "maya", state: Data("{}".utf8), version: version, updatedAt: "2026-03-09T09:00:00Z")
    }

    static func message(_ id: String) -> OutgoingMessage {
        OutgoingMessage(
            id: id, destination: "#cs-followups", body: Data("{}".utf8), createdAt: "2026-03-09T09:00:00Z")
    }

    static func metric(_ id: String, _ name: String, _ date: String, _ value: Double) -> MetricPoint {
        MetricPoint(id: id, account: "acme", metric: name, date: day(date), value: value, provenance: provenance)
    }
}

extension Workspace {
    /// In memory, with Maya and Acme in it.
    static func withAcme() throws -> Workspace {
        let workspace = try Workspace.fresh()
        try workspace.addAcme()
        return workspace
    }

    func addAcme() throws {
        try turn(.maya("setup")) { turn throws in
            try turn.save(Sample.maya)
            try turn.save(Sample.account(owner: "maya"))
        }
    }

    func find<E: Entity>(_ type: E.Type, _ id: String) throws -> E? { try read { try $0.find(type, id) } }
}
