import Content
import Conversation
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

/// Who speaks, and who is told.
@Suite struct SpeakerTests {
    private let workspace: Workspace
    private let bot: QBRBot

    init() throws {
        workspace = try Workspace.fresh()
        let author = Author(name: "demo", channel: "test", conversation: "setup", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let brain = try Brain(ContentFiles(directory: root.appending(path: "intents").path))
        bot = QBRBot(workspace: workspace, brain: brain, user: nil) {
            Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        }
    }

    private func say(_ text: String, as user: String?) throws -> Answer {
        try bot.answer(Incoming(conversation: user ?? "c", user: user, body: .text(text), channel: "test"))
    }

    @Test func whoIsNotKnownIsNobodyOfTheWorkspace() throws {
        try workspace.turn(
            Author(name: "setup", channel: "test", conversation: "setup", at: "2026-03-09T09:00:00Z")
        ) { turn in
            for person in try turn.all(Person.self) where person.role == .csm && person.id != "maya" {
                var other = person
                other.role = .lead
                try turn.save(other)
            }
        }
        let people = try workspace.read { try $0.all(Person.self) }
        #expect(Identity.person("zoe", among: people) == nil)
        #expect(Identity.person(nil, among: people)?.id == "maya")
    }

    /// contract.md: `{"id":"e1","conversation":"c1","user":"dana","text":"/qbr-prep acme"}`.
    @Test func whoIsNotKnownGetsABriefingAllTheSame() throws {
        #expect(try say("/qbr-prep acme", as: "zoe").replies.first?.text.contains("Acme Corp") == true)
        #expect(try say("cancel", as: "zoe").replies.count == 1)
        #expect(try say("hello", as: "zoe").replies.first?.text.contains("Morning ") == false)
        for text in ["my week", "my actions", "ravi sends acme the pricing by apr 3, dana confirms it", "save"] {
            #expect(!(try say(text, as: "zoe").replies.isEmpty), "\(text)")
        }
        let journal = try workspace.read { try $0.all(Action.self).filter { $0.createdBy == "zoe" } }
        #expect(journal.count == 1)
    }

    @Test func everyHandOverIsTold() throws {
        _ = try say("what is overdue", as: "maya")
        _ = try say("give QBR-2026Q1-005 to sam", as: "maya")
        _ = try say("give QBR-2026Q1-005 to maya", as: "sam")
        _ = try say("give QBR-2026Q1-005 to sam", as: "maya")
        let told = try workspace.read { try $0.outbox().filter { $0.destination.hasPrefix("person:sam") } }
        #expect(told.count == 2)
    }
}
