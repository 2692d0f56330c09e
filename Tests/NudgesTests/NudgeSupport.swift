import Content
import Conversation
import Days
import Foundation
import Nudges
import Reviews
import Workspace
import Yams

/// What the tests share: the shipped playbook and words, and short ways to write things down.
enum Shipped {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func playbook(_ edit: (String) -> String = { $0 }) throws -> Playbook {
        let text = try String(contentsOf: root.appending(path: "intents/playbook.yaml"), encoding: .utf8)
        return try YAMLDecoder().decode(Playbook.self, from: edit(text))
    }

    static func phrasebook() throws -> Phrasebook {
        let text = try String(contentsOf: root.appending(path: "intents/phrases.yaml"), encoding: .utf8)
        let words = try YAMLDecoder().decode(Words.self, from: text).words
        return Phrasebook(
            words: try words.filter { $0.key.hasPrefix("nudge.") }.mapValues {
                try Wording(mustache: $0, isMarkdown: MarkdownText.hasMarks($0))
            })
    }

    private struct Words: Decodable {
        let words: [String: String]
    }
}

extension Day {
    /// `.of("2026-03-12")`.
    static func of(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }
}

extension Date {
    /// `.at("2026-03-12T09:10:00Z")`.
    static func at(_ iso: String) -> Date {
        guard let date = try? Date(iso, strategy: .iso8601) else { preconditionFailure("\(iso) is no instant") }
        return date
    }
}

extension TimeZone {
    static func of(_ name: String) -> TimeZone {
        guard let zone = TimeZone(identifier: name) else { preconditionFailure("\(name) is no zone") }
        return zone
    }
}

extension NudgeDestination {
    /// The demo's channel, in London.
    static func followUps(
        _ zone: String = "Europe/London", team: String? = nil, canEdit: Bool = false, isReachable: Bool = true,
        holidays: Set<Day> = []
    ) -> NudgeDestination {
        NudgeDestination(
            name: "#cs-followups", schedule: Schedule(zone: .of(zone), minute: 9 * 60 + 10, holidays: holidays),
            team: team, canEdit: canEdit, isReachable: isReachable)
    }
}

extension Action {
    /// An action that is due on 9 March 2026.
    static func of(
        _ id: String = "QBR-2026Q1-001", due: String = "2026-03-09", side: Action.Side = .ours, owner: String = "maya",
        account: String = "acme", _ change: (inout Action) -> Void = { _ in }
    ) -> Action {
        var action = Action(
            id: id, action: "write the plan", owner: Action.Owner(id: owner, name: owner.capitalized),
            dueDate: .of(due), status: .inProgress, linkedTo: Action.Link(account: account), side: side,
            createdBy: "maya", createdOn: .of("2026-01-05"))
        change(&action)
        return action
    }
}

extension Workspace {
    /// The demo, in memory.
    static func demo() throws -> Workspace {
        let workspace = try Workspace.fresh()
        try workspace.turn(.test) { try Demo.fill($0) }
        return workspace
    }

    func change<E: Entity>(_ type: E.Type, _ id: String, _ change: (inout E) throws -> Void) throws {
        try turn(.test) { turn in
            guard var entity = try turn.find(type, id) else { preconditionFailure("there is no \(id)") }
            try change(&entity)
            try turn.save(entity)
        }
    }
}

extension Author {
    static let test = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
}
