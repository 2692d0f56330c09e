import Conversation
import Days
import Foundation
import Reviews
import Synchronization
import Testing
import Workspace

@testable import Assistant

/// Two threads, each with a bot of its own, in one conversation; scripts/two-at-once does it with two processes.
@Suite struct TwoAtOnceTests {
    private static let count = 60

    @Test func everyMessageIsCarriedOutOnceAndInOrder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "qbr-two-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "qbr.sqlite").path
        let brain = try Brain(ShippedContent.files())
        let moment = Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        let workspace = try Workspace.open(at: path)
        try workspace.turn(Author(name: "Maya", channel: "test", conversation: "setup", at: moment.instant)) {
            try Demo.fill($0)
        }
        let answers = Mutex<[String: [Answer]]>([:])
        let failures = Mutex<[String]>([])
        let end = DispatchGroup()
        for thread in 0..<2 {
            let bot = QBRBot(workspace: try Workspace.open(at: path), brain: brain, user: "maya", clock: { moment })
            end.enter()
            Thread.detachNewThread {
                for number in 0..<Self.count {
                    do {
                        let message = Self.message(number, of: thread)
                        let answer = try bot.answer(message)
                        answers.withLock { $0[message.id ?? "", default: []].append(answer) }
                    } catch { failures.withLock { $0.append("\(error)") } }
                }
                end.leave()
            }
        }
        end.wait()
        #expect(failures.withLock { $0 } == [])
        try check(answers.withLock { $0 }, workspace)
    }

    /// Moves an action to a day that tells the message; every fifth message is the other thread's too.
    private static func message(_ number: Int, of thread: Int) -> Incoming {
        let isShared = number.isMultiple(of: 5)
        let day = Demo.today + 7 + 3 * number + (isShared ? 2 : thread)
        return Incoming(
            id: isShared ? "both-\(number)" : "\(thread)-\(number)", conversation: "both",
            body: .text("move QBR-2025Q4-004 to \(day)"), channel: "test")
    }

    private func check(_ answers: [String: [Answer]], _ workspace: Workspace) throws {
        for (id, given) in answers { #expect(Set(given.map(\.replies)).count == 1, "\(id) has several answers") }
        #expect(answers.values.filter { $0.count == 2 }.count == Self.count / 5)
        try workspace.read { facts in
            #expect(try facts.conversation("both")?.version == answers.count)
            let action = try #require(try facts.find(Action.self, "QBR-2025Q4-004"))
            let days = (action.dueHistory + [action.dueDate]).filter { $0 >= Demo.today + 7 }
            #expect(days.count == answers.count)
            for thread in 0..<3 {
                let own = days.filter { ($0 - Demo.today - 7) % 3 == thread }
                #expect(own == own.sorted())
            }
        }
    }
}
