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
        workspace = try Workspace.fresh()
        try workspace.turn(Author(name: "demo", channel: "test", conversation: "setup", at: now)) { turn in
            try Demo.fill(turn)
            for (id, user) in [("maya", "slack:UMAYA"), ("jo", "slack:UJO"), ("omar", "slack:UOMAR")] {
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

    private func say(
        _ text: String, as user: String, id: String? = nil, in place: String? = nil,
        change: (inout Incoming) -> Void = { _ in }
    ) throws -> Answer {
        var incoming = Incoming(
            id: id, conversation: place ?? "c-\(user)", user: user, body: .text(text), channel: "slack")
        change(&incoming)
        return try bot.answer(incoming)
    }

    private func makePrivate(_ id: String) throws {
        try workspace.turn(Author(name: "admin", channel: "command", conversation: "command", at: now)) { turn in
            var account = try #require(try turn.find(Account.self, id))
            account.isPrivate = true
            try turn.save(account)
        }
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

    @Test func aCSMChangesHerOwnAccountsAndWhatIsHersToDo() throws {
        _ = try say("action for northwind: Ravi sends the price list by 20 March", as: "slack:UMAYA")
        _ = try say("the list is in their inbox", as: "slack:UMAYA")
        let before = try workspace.read { try $0.count(.action) }
        let refused = try say("yes", as: "slack:UMAYA")
        #expect(
            refused.replies.map(\.text) == [
                "You may look at Northwind and change nothing there, so nothing was saved; Sam Whitlock or Lena Novak "
                    + "can do it for you."
            ])
        #expect(try workspace.read { try $0.count(.action) } == before)
        #expect(try denials == ["Maya Lindqvist account"])
        _ = try say("cancel", as: "slack:UMAYA")
        _ = try say("005 is done, Ines has it", as: "slack:UMAYA")
        let done = try say("yes", as: "slack:UMAYA")
        #expect(done.changes.contains { $0.id == "QBR-2026Q1-005" })
    }

    @Test func anAddressThatThePlatformVerifiedBindsOnceAndSaysSo() throws {
        let first = try say("/qbr-brief acme", as: "googlechat:users/7") { $0.email = "Sam@us.example" }
        #expect(first.replies.map(\.text)[0] == "Welcome Sam, I know you by sam@us.example from now on.")
        #expect(first.replies[1].text.contains("Acme"))
        #expect(first.changes.map(\.id) == ["sam"])
        #expect(try workspace.read { try $0.find(Person.self, "sam")?.chatIDs } == ["googlechat:users/7"])
        let notes = try workspace.read { try $0.journal(JournalFilter(kind: .person, entity: "sam")).map(\.note) }
        #expect(notes.last == "linked by e-mail")
        #expect(!(try say("/qbr-brief acme", as: "googlechat:users/7").replies[0].text.contains("Welcome")))
        // The same address from another user of the platform is nobody's: one person is one user there.
        let other = try say("/qbr-brief acme", as: "googlechat:users/8") { $0.email = "sam@us.example" }
        #expect(other.replies[0].text.hasPrefix("I don't know you yet"))
        let unknown = try say("/qbr-brief acme", as: "googlechat:users/9") { $0.email = "nobody@us.example" }
        #expect(unknown.replies[0].text.hasPrefix("I don't know you yet"))
    }

    @Test func anAddressDoesNotGiveANameAProgramSpeaksUnder() throws {
        _ = try say("/qbr-brief acme", as: "dana") { $0.email = "sam@us.example" }
        #expect(try workspace.read { try $0.find(Person.self, "sam")?.chatIDs } == [])
    }

    @Test func aThreadGoesOnWithoutAMentionWhereItsConversationIsKnown() throws {
        let aside: (inout Incoming) -> Void = { $0.isAside = true }
        #expect(try say("prep acme", as: "slack:UMAYA", in: "thread", change: aside).replies.isEmpty)
        #expect(try say("prep acme", as: "slack:UNOBODY", in: "thread", change: aside).replies.isEmpty)
        #expect(try denials.isEmpty)
        #expect(try workspace.read { try $0.conversation("thread") } == nil)
        _ = try say("/qbr-prep acme", as: "slack:UMAYA", in: "thread")
        #expect(try say("why", as: "slack:UOMAR", in: "thread", change: aside).replies.count == 1)
        #expect(try say("hello all", as: "slack:UNOBODY", in: "thread", change: aside).replies.isEmpty)
        #expect(try denials == ["slack:UNOBODY unknown"])
    }

    @Test func aThreadAboutAPrivateAccountTellsOthersNothing() throws {
        try makePrivate("acme")
        let begun = try say("/qbr-prep acme", as: "slack:UMAYA", in: "thread")
        let kept = try workspace.read { try $0.conversation("thread")?.version }
        for text in ["again", "why", "what is open", "/qbr-health", "1", "resume"] {
            let told = try say(text, as: "slack:UJO", in: "thread").replies.map(\.text).joined()
            #expect(!told.contains("Acme"), "\(text)")
            #expect(!told.contains("Dana"), "\(text)")
        }
        #expect(try workspace.read { try $0.conversation("thread")?.version } == kept)
        let next = try say("again", as: "slack:UMAYA", in: "thread")
        #expect(begun.flow == next.flow)
        #expect(next.replies[0].text.contains("Acme"))
    }

    @Test func aThreadRepeatsToOthersNothingThatTheyMayNotSee() throws {
        try makePrivate("globex")
        let list = try say("/qbr-actions", as: "slack:UMAYA", in: "thread").replies.map(\.text).joined()
        #expect(list.contains("Globex"))
        for text in ["say that again", "1 is done", "what was the first one"] {
            let answer = try say(text, as: "slack:UJO", in: "thread").replies.map(\.text).joined()
            #expect(!answer.contains("Globex"), "\(text): \(answer)")
        }
    }

    @Test func whatIsPrivateIsTakenUpToNobodyWhoMayNotSeeIt() throws {
        try makePrivate("globex")
        try workspace.turn(Author(name: "admin", channel: "command", conversation: "command", at: now)) { turn in
            var lena = try #require(try turn.find(Person.self, "lena"))
            lena.team = "elsewhere"
            try turn.save(lena)
        }
        let answer = try say("escalate QBR-2026Q1-001 to lena: call their CEO by friday", as: "slack:UMAYA")
        #expect(answer.replies[0].text.contains("Globex is private"), "\(answer.replies[0].text)")
        #expect(answer.changes.isEmpty)
        #expect(try workspace.read { try $0.outbox() }.isEmpty)
    }

    @Test func undoReachesNothingThatIsNotOnesOwn() throws {
        _ = try say("action for globex: Ravi sends the price list by 20 March", as: "slack:UMAYA", in: "thread")
        _ = try say("the list is in their inbox", as: "slack:UMAYA", in: "thread")
        let saved = try say("yes", as: "slack:UMAYA", in: "thread")
        try #require(!saved.changes.isEmpty)
        try makePrivate("globex")
        let refused = try say("undo", as: "slack:UJO", in: "thread")
        #expect(refused.replies[0].text.hasPrefix("You may look here"))
        #expect(!refused.replies[0].text.contains("Globex"))
        #expect(try workspace.read { try $0.find(Action.self, "QBR-2026Q1-011") } != nil)
    }

    @Test func whatTellsOfAccountsIsSharedAfterOneWordOfWarning() throws {
        let aloud: (inout Incoming) -> Void = { $0.isShareable = true }
        func press(_ value: String, as user: String) throws -> Answer {
            try say("", as: user, in: "channel") {
                $0.isShareable = true
                $0.body = .choice(value)
            }
        }
        #expect(
            try say("/qbr-help", as: "slack:UMAYA", id: "m0", in: "channel", change: aloud).replies[0].choices == [])
        let alone = try say("/qbr-health acme", as: "slack:UMAYA", id: "m1").replies[0].choices
        #expect(alone.map(\.label) == ["More on Acme Corp"])
        let told = try say("/qbr-health acme", as: "slack:UMAYA", id: "m2", in: "channel", change: aloud)
        let share = try #require(told.replies.last?.choices.last)
        #expect(share.label == "Share" && !told.isShared)
        let warned = try press(share.value, as: "slack:UMAYA")
        #expect(!warned.isShared)
        #expect(warned.replies[0].text.contains("Everybody in this channel"))
        let shared = try press(try #require(warned.replies[0].choices.first).value, as: "slack:UMAYA")
        #expect(shared.isShared)
        #expect(shared.replies[0].text == "Maya Lindqvist shares this:")
        #expect(shared.replies.dropFirst().map(\.text) == told.replies.map(\.text))
        #expect(shared.replies.flatMap(\.choices).isEmpty)
        // Once is enough for her; somebody else is warned too.
        #expect(try press(share.value, as: "slack:UMAYA").isShared)
        #expect(!(try press(share.value, as: "slack:UOMAR").isShared))
        #expect(try press("share:gone", as: "slack:UMAYA").replies[0].text.hasPrefix("I no longer have"))
    }

    @Test func sharingIsOfferedUnderWhatWasLookedUpAlone() {
        #expect(!Sharing.tellsFacts([]))
        #expect(!Sharing.tellsFacts(["help"]))
        #expect(Sharing.tellsFacts(["help", "health.show"]))
    }
}
