import Content
import Conversation
import Reviews
import Testing
import Workspace

@testable import Assistant

/// A CSV export that was dropped into a chat.
@Suite struct ImportTests {
    private let workspace: Workspace
    private let bot: QBRBot

    init() throws {
        workspace = try Workspace.fresh()
        let now = "2026-03-09T09:00:00Z"
        try workspace.turn(Author(name: "demo", channel: "test", conversation: "setup", at: now)) { turn in
            try Demo.fill(turn)
            for (id, user) in [("omar", "slack:UOMAR"), ("jo", "slack:UJO")] {
                var person = try #require(try turn.find(Person.self, id))
                person.chatIDs = [user]
                try turn.save(person)
            }
        }
        let brain = try Brain(ShippedContent.files())
        bot = QBRBot(workspace: workspace, brain: brain, user: nil) {
            Moment(today: Demo.today, hour: 9, instant: now)
        }
    }

    private func drop(_ text: String?, as user: String = "slack:UOMAR") throws -> Answer {
        var incoming = Incoming(conversation: user, user: user, body: .text("here"), channel: "slack")
        incoming.file = Incoming.File(name: "book.csv", bytes: text.map { Array($0.utf8) })
        return try bot.answer(incoming)
    }

    private func press(_ value: String, as user: String = "slack:UOMAR") throws -> Answer {
        try bot.answer(Incoming(conversation: user, user: user, body: .choice(value), channel: "slack"))
    }

    private func accounts() throws -> [String] { try workspace.read { try $0.all(Account.self).map(\.name) } }

    private static let book = """
        account_id,company_name,region,industry,arr_value,contract_start_date,renewal_date
        Z1,Zephyr Ltd,EMEA,Retail,50000,2025-04-06,2027-04-06
        """

    @Test func itIsLookedAtFirstAndWrittenOnceThatIsConfirmed() throws {
        let before = try accounts()
        let shown = try drop(Self.book)
        #expect(shown.replies[0].text.contains("book.csv"))
        #expect(shown.replies[0].text.contains("1 account new"))
        #expect(shown.replies[0].choices.map(\.value) == ["import", "leave"])
        #expect(shown.changes.isEmpty)
        #expect(try accounts() == before)
        let taken = try press("import")
        #expect(taken.replies[0].text.hasPrefix("Imported book.csv: 1 account new"))
        #expect(try accounts().contains("Zephyr Ltd"))
        #expect(try drop(Self.book).replies[0].text.contains("nothing new"))
        let undone = try bot.answer(
            Incoming(conversation: "slack:UOMAR", user: "slack:UOMAR", body: .text("undo"), channel: "slack"))
        #expect(undone.replies[0].text.hasPrefix("Taken back"))
        #expect(try accounts() == before)
    }

    @Test func whatIsLeftIsNotWritten() throws {
        let before = try accounts()
        _ = try drop(Self.book)
        #expect(try press("leave").replies[0].text.hasPrefix("Left alone"))
        #expect(try accounts() == before)
    }

    @Test func whatCannotBeTakenIsToldWithItsPlace() throws {
        #expect(try drop("x").replies[0].text.contains("Nothing of book.csv can be taken"))
        #expect(try drop(nil).replies[0].text.contains("could not read book.csv"))
    }

    @Test func whoMayOnlyLookImportsNothing() throws {
        let before = try accounts()
        _ = try drop(Self.book, as: "slack:UJO")
        #expect(try press("import", as: "slack:UJO").replies[0].text.hasPrefix("You may look here"))
        #expect(try accounts() == before)
    }
}
