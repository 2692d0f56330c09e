import Content
import Conversation
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

/// Who is let in from a chat, and who may change what.
@Suite struct AdmissionTests {
    private let workspace: Workspace
    private let bot: QBRBot
    private let now = "2026-03-09T09:00:00Z"

    init() throws {
        workspace = try Workspace.inMemory()
        try workspace.turn(Author(name: "demo", channel: "test", conversation: "setup", at: now)) { turn in
            try Demo.fill(turn)
            for (id, user) in [("maya", "slack:UMAYA"), ("jo", "slack:UJO")] {
                var person = try #require(try turn.find(Person.self, id))
                person.chatIDs = [user]
                try turn.save(person)
            }
        }
        let brain = try Brain(ShippedContent.files())
        bot = QBRBot(workspace: workspace, brain: brain, user: nil) {
            Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        }
    }

    private func say(_ text: String, as user: String, id: String? = nil) throws -> Answer {
        try bot.answer(
            Incoming(id: id, conversation: "c-\(user)", user: user, body: .text(text), channel: "slack"))
    }

    private var denials: [String] {
        get throws { try workspace.read { try $0.denials().map { "\($0.author.name) \($0.what)" } } }
    }

    @Test func somebodyUnknownGetsHelpAndNoFacts() throws {
        for text in ["/qbr-prep acme", "what is overdue", "add an action for acme: call dana by friday"] {
            let answer = try say(text, as: "slack:UNOBODY")
            #expect(answer.replies.map(\.text).joined().hasPrefix("I don't know you yet"))
            #expect(!answer.replies.map(\.text).joined().contains("Acme"))
            #expect(answer.changes.isEmpty)
        }
        #expect(try denials == Array(repeating: "slack:UNOBODY unknown", count: 3))
    }

    @Test func aNameThatAProgramGivesIsNoChatUser() throws {
        let answer = try say("/qbr-prep acme", as: "dana")
        #expect(answer.flow?.name == "qbr-prep")
        #expect(try denials.isEmpty)
    }

    @Test func aCodeBindsOnceAndThenTheyAreKnown() throws {
        let author = Author(name: "admin", channel: "command", conversation: "command", at: now)
        try workspace.turn(author) { try $0.keep(code: "K7QF-2M9T", for: "sam", until: "2026-03-09T10:00:00Z") }
        #expect(try say("k7qf-2m9t", as: "slack:USAM").replies[0].text.hasPrefix("Welcome Sam"))
        #expect(try workspace.read { try $0.find(Person.self, "sam")?.chatIDs } == ["slack:USAM"])
        #expect(try say("/qbr-prep acme", as: "slack:USAM").flow?.name == "qbr-prep")
        #expect(try say("K7QF-2M9T", as: "slack:UOTHER").replies[0].text.hasPrefix("That code is not one"))
        #expect(try denials == ["slack:UOTHER code"])
    }

    @Test func aCodeOfYesterdayBindsNobody() throws {
        let author = Author(name: "admin", channel: "command", conversation: "command", at: now)
        try workspace.turn(author) { try $0.keep(code: "K7QF-2M9T", for: "sam", until: "2026-03-09T08:59:59Z") }
        #expect(try say("K7QF-2M9T", as: "slack:USAM").replies[0].text.hasPrefix("That code is not one"))
        #expect(try workspace.read { try $0.find(Person.self, "sam")?.chatIDs } == [])
    }

    @Test func aViewerLooksAndChangesNothing() throws {
        #expect(try say("/qbr-brief acme", as: "slack:UJO").replies[0].text.contains("Acme"))
        let before = try workspace.read { try $0.count(.action) }
        _ = try say("add action for acme: Jo sends the security paper by 20 March", as: "slack:UJO")
        _ = try say("the paper is in their inbox", as: "slack:UJO")
        let refused = try say("yes", as: "slack:UJO", id: "m1")
        let again = try say("yes", as: "slack:UJO", id: "m1")
        #expect(refused.replies[0].text.hasPrefix("You may look here"))
        #expect(again.replies == refused.replies)
        #expect(again.isRepeat)
        #expect(try workspace.read { try $0.count(.action) } == before)
        #expect(try denials == ["Jo Reyes role"])
    }
}
