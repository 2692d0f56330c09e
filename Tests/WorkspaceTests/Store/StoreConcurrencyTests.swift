import Dispatch
import Foundation
import Reviews
import Synchronization
import Testing
import Workspace

/// Two programs on one file, each with a connection of its own.
struct StoreConcurrencyTests {
    @Test func twoWritersLoseNothing() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/qbr.sqlite"
            try Workspace.open(at: path).addAcme()
            let workspaces = try (0..<2).map { _ in try Workspace.open(at: path) }
            let failures = inParallel(4) { worker in
                for _ in 0..<50 { try count(in: workspaces[worker % 2]) }
            }
            #expect(failures == [])
            try workspaces[0].read { facts throws in
                #expect(try facts.find(Action.self, "a1")?.askCount == 200)
                #expect(try facts.conversation("c1")?.version == 200)
                #expect(try facts.journal(JournalFilter(entity: "a1", limit: .max)).count == 200)
            }
            #expect(try workspaces[0].integrityCheck() == [])
        }
    }

    @Test func manyMayOpenANewFileAtOnce() throws {
        try withStoreFolder { folder throws in
            for round in 0..<20 {  // each a chance to meet
                let path = folder + "/new\(round)/qbr.sqlite"
                let failures = inParallel(4) { worker in
                    let workspace = try Workspace.open(at: path)
                    try workspace.turn(.maya()) { try $0.save(Sample.account("account\(worker)")) }
                }
                #expect(failures == [])
                #expect(try Workspace.open(at: path).read { try $0.count(.account) } == 4)
            }
        }
    }

    @Test func aReaderKeepsItsViewWhileAnotherWrites() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/qbr.sqlite"
            let (reader, writer) = (try Workspace.open(at: path), try Workspace.open(at: path))
            try writer.addAcme()
            try reader.read { facts throws in
                let before = try facts.generation
                try writer.turn(.maya()) { try $0.save(Sample.action()) }
                #expect(try facts.all(Action.self).isEmpty)
                #expect(try facts.generation == before)
            }
            #expect(try reader.read { try $0.all(Action.self) }.count == 1)
        }
    }

    /// One turn: reads, adds one, writes; with the conversation's version as the contract wants it.
    private func count(in workspace: Workspace) throws {
        try workspace.turn(.maya()) { turn in
            var action = try turn.find(Action.self, "a1") ?? Sample.action("a1")
            action.askCount += 1
            try turn.save(action)
            let version = try turn.conversation("c1")?.version ?? 0
            try turn.saveConversation(Sample.conversation(version: version + 1))
        }
    }

    /// Runs work on threads of its own, which set out together; returns what went wrong.
    private func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) throws -> Void) -> [String] {
        let failures = Mutex<[String]>([])
        let start = DispatchSemaphore(value: 0)
        let end = DispatchGroup()
        for worker in 0..<count {
            end.enter()
            Thread.detachNewThread {
                start.wait()
                do { try work(worker) } catch { failures.withLock { $0.append("\(error)") } }
                end.leave()
            }
        }
        for _ in 0..<count { start.signal() }
        end.wait()
        return failures.withLock { $0 }
    }
}
