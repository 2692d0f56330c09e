import Content
import Conversation
import Foundation
import Synchronization
import Testing
import Workspace

@testable import Assistant

/// Content that is edited while the bot runs.
@Suite final class ContentWatchTests {
    /// What was told, in order.
    private final class Told: Sendable {
        let texts = Mutex<[String]>([])
    }

    private let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    private let told = Told()
    private let bot: QBRBot
    private let watch: ContentWatch

    init() throws {
        for file in try ShippedContent.files().files {
            let path = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: path)
        }
        let workspace = try Workspace.fresh()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        watch = try ContentWatch(folder: folder.path) { [told] text in told.texts.withLock { $0.append(text) } }
        let moment = Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        bot = QBRBot(workspace: workspace, brain: watch, user: "maya") { moment }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String, _ name: String = "order.yaml") throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func say(_ text: String) throws -> String {
        let answer = try bot.answer(Incoming(conversation: "c", body: .text(text), channel: "test"))
        return answer.replies.map(\.text).joined(separator: "\n")
    }

    private var lastTold: String? { told.texts.withLock { $0.last } }
    private var timesTold: Int { told.texts.withLock { $0.count } }

    private static func order(_ more: String = "", saying words: String = "Ordered.") -> String {
        """
        intent: order
        command: /order
        title: the order
        slots:
          what: {type: text, ask: What?}
          count: {type: number, ask: How many?}
        \(more.isEmpty ? "" : "  room: {type: text, ask: Which room?}")
        flow:
          - ask: what
        \(more.isEmpty ? "" : "  - ask: room")
          - ask: count
          - say: \(words)
        """
    }

    @Test func aFileThatIsAddedIsUnderstoodInTheNextTurn() throws {
        #expect(try say("/order").hasPrefix("There is no /order."))
        try write(ContentWatchTests.order())
        #expect(try say("/order") == "What?")
        #expect(lastTold == "Taken anew: order.yaml.")
        #expect(timesTold == 1)
    }

    @Test func aFlowThatChangedUnderWayGoesOnAtTheFirstOpenQuestionAndSaysSo() throws {
        try write(ContentWatchTests.order())
        _ = try say("/order")
        try write(ContentWatchTests.order("room"))
        let changed = "What I ask for the order was edited in the meantime; I go on with what is open."
        #expect(try say("chairs") == "\(changed)\nWhich room?")
        #expect(try say("the hall") == "How many?")
        #expect(try say("3") == "Ordered.")
    }

    @Test func aChangeElsewhereIsNotToldInTheConversation() throws {
        try write(ContentWatchTests.order())
        _ = try say("/order")
        let greet = try String(contentsOf: folder.appending(path: "greet.yaml"), encoding: .utf8)
        try write(greet + "\n# a remark, and\n", "greet.yaml")
        try write("# another\n" + ContentWatchTests.order())
        #expect(try say("chairs") == "How many?")
        #expect(lastTold == "Taken anew: greet.yaml, order.yaml.")
    }

    @Test func whatHasFaultsIsRefusedAndToldOnce() throws {
        try write(ContentWatchTests.order())
        _ = try say("/order")
        try write(ContentWatchTests.order().replacing("- ask: count", with: "- ask: cuont"))
        #expect(try say("chairs") == "How many?")
        #expect(try say("3") == "Ordered.")
        #expect(timesTold == 2)
        #expect(
            lastTold == """
                The content was not taken, and goes on as it was until this is mended:
                order.yaml:11:5: the slot 'cuont' is asked for and not declared; add it under 'slots'.
                """)
        try write(ContentWatchTests.order(saying: "On its way."))
        _ = try say("/order")
        _ = try say("chairs")
        #expect(try say("3") == "On its way.")
    }

    @Test func aPhraseThatCannotBeReadIsRefusedToo() throws {
        try write(ContentWatchTests.order() + "\nphrases: [\"order (a chair\"]")
        #expect(try say("/order").hasPrefix("There is no /order."))
        #expect(lastTold?.contains("order.yaml:13:12: The phrase 'order (a chair' of order opens a '('") == true)
    }

    @Test func aFlowThatWasTakenAwayIsLeft() throws {
        try write(ContentWatchTests.order())
        _ = try say("/order")
        try FileManager.default.removeItem(at: folder.appending(path: "order.yaml"))
        let answer = try say("thanks")
        #expect(answer.hasPrefix("What I ask for order was edited in the meantime"))
        #expect(try bot.state(of: "c")?.stack.isEmpty == true)
        #expect(lastTold == "Taken anew: order.yaml.")
    }

}
