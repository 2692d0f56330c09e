import Content
import Conversation
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

/// What people answer to a digest in a channel: its numbers, and what was taken up from there.
@Suite struct DigestAnswerTests {
    private let workspace: Workspace
    private let bot: QBRBot
    private static let now = "2026-03-12T09:10:00Z"
    private static let channel = "slack:T1:C1"

    init() throws {
        workspace = try Workspace.fresh()
        try workspace.turn(Author(name: "demo", channel: "test", conversation: "setup", at: Self.now)) { turn in
            try Demo.fill(turn)
            for id in ["maya", "sam", "lena", "ravi", "jo"] {
                var person = try #require(try turn.find(Person.self, id))
                person.chatIDs = ["slack:U\(id.uppercased())"]
                try turn.save(person)
            }
        }
        let brain = try Brain(ShippedContent.files())
        bot = QBRBot(workspace: workspace, brain: brain, user: nil) {
            Moment(today: Demo.today + 3, hour: 9, instant: Self.now)
        }
    }

    /// Posts a digest of three lines: Globex's import, Acme's review, Northwind's go-live.
    private func post(_ id: String = "d1", day: Day = Demo.today + 3, message: String = "m1") throws {
        try workspace.turn(Author(name: "round", channel: "nudge", conversation: "nudge", at: Self.now)) { turn in
            try turn.keep(
                Digest(
                    id: id, destination: "#cs-followups", place: Self.channel, day: day,
                    text: "Three need a look.",
                    lines: [
                        Digest.Line(
                            number: 1, group: .us, subject: "QBR-2026Q1-001", account: "globex",
                            action: "QBR-2026Q1-001", rule: "overdue"),
                        Digest.Line(number: 2, group: .reviews, subject: "acme", account: "acme", rule: "prepare"),
                        Digest.Line(
                            number: 3, group: .blocked, subject: "QBR-2026Q1-004", account: "northwind",
                            action: "QBR-2026Q1-004", rule: "blocked"),
                    ], message: message))
        }
    }

    @discardableResult private func say(
        _ text: String, as name: String, in place: String = "\(channel):17.1", isAside: Bool = false
    ) throws -> Answer {
        var incoming = Incoming(
            conversation: place, user: "slack:U\(name.uppercased())", body: .text(text), channel: "slack")
        incoming.isAside = isAside
        incoming.isShareable = place.hasPrefix(Self.channel)
        return try bot.answer(incoming)
    }

    private func text(_ answer: Answer) -> String { answer.replies.map(\.text).joined(separator: "\n") }

    private func action(_ id: String) throws -> Action {
        try #require(try workspace.read { try $0.find(Action.self, id) })
    }

    private func replies(to destination: String, _ state: OutgoingMessage.State = .queued) throws -> [Reply] {
        try workspace.read { try $0.outbox(state) }.filter { $0.destination == destination }.map {
            try JSONDecoder().decode(Reply.self, from: $0.body)
        }
    }

    // MARK: Numbers

    @Test func aNumberMeansTheDigestsLineWhoeverSaysIt() throws {
        try post()
        #expect(try text(say("3 snooze mon", as: "sam")).hasPrefix("SSO go-live sleeps until Mon 16 Mar"))
        // Ravi may look only, and what he has to do is his to report on.
        #expect(try text(say("1 done, tests green, ticket 4471", as: "ravi")).contains("fix CSV import, 6 days late"))
        #expect(try action("QBR-2026Q1-001").status == .complete)
    }

    @Test func whatIsNoActionAndWhatIsNoLineSaysSo() throws {
        try post()
        #expect(try text(say("2 done", as: "maya")).hasPrefix("2 is about Acme Corp as a whole"))
        #expect(try text(say("7 done", as: "maya")).hasPrefix("There is no 7 on that list, it goes up to 3"))
        #expect(try say("7 done", as: "maya").flow == nil)
    }

    @Test func whatAColleagueHasClosedIsToldAndNotClosedTwice() throws {
        try post()
        try say("1 done, ticket 4471", as: "ravi")
        let again = try say("1 done", as: "maya")
        #expect(text(again).hasPrefix("fix CSV import was closed on Thu 12 Mar by Ravi Menon, evidence “ticket 4471”"))
        #expect(again.changes.isEmpty && again.flow == nil)
    }

    @Test func theNewerOfTwoListsWins() throws {
        try post()
        try say("/qbr-actions northwind", as: "sam")
        #expect(try text(say("1 snooze mon", as: "sam")).hasPrefix("ROI sheet to Ines"))
        try post("d2", day: Demo.today + 4)
        #expect(try text(say("1 snooze mon", as: "ravi")).hasPrefix("fix CSV import"))
    }

    @Test func anEditIsNoNewerList() throws {
        try post()
        try say("3 snooze mon", as: "sam")
        try say("/qbr-actions northwind", as: "sam")
        try post(message: "m2")
        #expect(try text(say("1 snooze mon", as: "sam")).hasPrefix("ROI sheet to Ines"))
    }

    @Test func belowADigestANumberIsMeantForTheBotAndChatIsNot() throws {
        #expect(try say("1 done, ticket 4471", as: "ravi", isAside: true).replies.isEmpty)
        try post()
        #expect(try say("1 of us should call them", as: "ravi", isAside: true).replies.isEmpty)
        #expect(try say("good morning", as: "ravi", isAside: true).replies.isEmpty)
        #expect(try say("1 done, ticket 4471", as: "ravi", isAside: true).replies.count == 1)
    }

    @Test func aViewerReportsOnTheirOwnAndChangesNothingElse() throws {
        try post()
        #expect(try text(say("3 snooze mon", as: "ravi")).hasPrefix("You may look"))
        #expect(try text(say("1 done, ticket 4471", as: "jo")).hasPrefix("You may look"))
        #expect(try text(say("mute", as: "jo")).hasPrefix("Done, no mentions for you"))
        #expect(try workspace.read { try $0.find(Person.self, "jo") }?.wishes?.isQuiet == true)
    }

    // MARK: Taken up

    @Test func nobodyIsWrittenToBeforeSomebodySaysToWhomAndWhatFor() throws {
        try post()
        let asked = try say("3 escalate", as: "sam")
        #expect(asked.replies.first?.choices.map(\.label).prefix(2) == ["Lena: call their CISO", "Someone else"])
        #expect(try replies(to: "person:lena").isEmpty)
        try say("lena, call their ciso this week", as: "sam")
        let notice = try #require(try replies(to: "person:lena").first)
        #expect(
            notice.text == "Northwind: SSO go-live, blocked 9 days (waiting on their infosec). Needed by Fri 13 Mar: "
                + "call their CISO. Sam. Answer here and I pass it on.")
        #expect(notice.choices.map(\.label) == ["I'm on it", "I can't"])
        let escalation = try #require(try action("QBR-2026Q1-004").escalation)
        #expect(escalation.to.id == "lena" && escalation.need == "call their CISO")
        #expect(escalation.deadline == Demo.today + 4 && escalation.by == "Sam")
    }

    @Test func theAnswerComesToWhereItWasAskedFor() throws {
        try post()
        let asked = try say("escalate 3 to lena, call their ciso by friday", as: "sam")
        #expect(text(asked).hasSuffix("I'll post here when Lena answers."))
        let thanks = try say("i'll call him tomorrow morning", as: "lena", in: "slack:T1:D9")
        #expect(text(thanks) == "Thanks; Sam hears it.")
        #expect(try action("QBR-2026Q1-004").escalation?.answer == "i'll call him tomorrow morning")
        let posted = try #require(try workspace.read { try $0.outbox() }.last)
        #expect(posted.destination == "#cs-followups" && posted.conversation == "\(Self.channel):17.1")
        #expect(
            try replies(to: "#cs-followups").map(\.text)
                == ["Lena on Northwind, SSO go-live: “i'll call him tomorrow morning”"])
    }

    @Test(
        "a request of her own is none, and what she is not asked for stays open",
        arguments: ["what is overdue", "/qbr-week", "who is late?", "help"])
    func aRequestIsNoAnswer(text: String) throws {
        try post()
        try say("escalate 3 to lena, call their ciso by friday", as: "sam")
        try say(text, as: "lena", in: "slack:T1:D9")
        #expect(try action("QBR-2026Q1-004").escalation?.answer == nil)
        try say("on it", as: "lena", in: "slack:T1:D9")
        #expect(try action("QBR-2026Q1-004").escalation?.answer == "on it")
    }

    @Test func undoTakesTheNoticeBackWhileItWaits() throws {
        try post()
        try say("escalate 3 to lena, call their ciso by friday", as: "sam")
        #expect(try text(say("undo", as: "sam")) == "Taken back: what changed on SSO go-live (not with Lena any more).")
        #expect(try action("QBR-2026Q1-004").escalation == nil)
        #expect(try replies(to: "person:lena").isEmpty && replies(to: "person:lena", .withdrawn).count == 1)
        try say("on it", as: "lena", in: "slack:T1:D9")
        #expect(try replies(to: "#cs-followups").isEmpty)
    }

    @Test func anAccountsOwnMatterBecomesAnActionOfWhoeverIsAsked() throws {
        try say("escalate hooli", as: "sam", in: "slack:T1:D2")
        let answer = try say("lena: talk to their COO by friday", as: "sam", in: "slack:T1:D2")
        #expect(text(answer).hasSuffix("I'll tell you when Lena answers."))
        let made = try #require(answer.changes.first { $0.kind == "action.created" })
        let action = try action(made.id)
        #expect(action.owner.id == "lena" && action.action == "talk to their COO" && action.dueDate == Demo.today + 4)
        try say("I can't", as: "lena", in: "slack:T1:D9")
        #expect(try replies(to: "person:sam").map(\.text) == ["Lena on Hooli, talk to their COO: “I can't”"])
    }

    // MARK: Handing over

    @Test func aBookIsGivenAwayAndTakenBackByWhoeverGaveIt() throws {
        func owner() throws -> String? { try workspace.read { try $0.find(Account.self, "acme") }?.ownerCSM }
        let asked = try say("hand my book over to sam", as: "maya", in: "slack:T1:D3")
        #expect(text(asked).hasPrefix("Your 7 accounts (Acme Corp,"))
        #expect(try owner() == "maya")
        try say("move", as: "maya", in: "slack:T1:D3")
        #expect(try owner() == "sam")
        #expect(try action("QBR-2026Q1-007").owner.id == "sam")
        #expect(try action("QBR-2026Q1-005").owner.id == "maya", "it is on an account of another book")
        #expect(
            try text(say("undo", as: "maya", in: "slack:T1:D3")) == "Taken back: the move of 7 accounts (Maya's again)."
        )
        #expect(try owner() == "maya")
    }

    @Test func nobodyTakesABookThatIsNotTheirsToGive() throws {
        try say("give sam's accounts to maya", as: "maya", in: "slack:T1:D3")
        #expect(try text(say("move", as: "maya", in: "slack:T1:D3")).hasPrefix("You may look at"))
        #expect(try workspace.read { try $0.find(Account.self, "hooli") }?.ownerCSM == "sam")
        #expect(try text(say("hand my book over to ravi", as: "maya", in: "slack:T1:D4")).contains("may look"))
    }
}
