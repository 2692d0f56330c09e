import Days
import Foundation
import Reviews
import Synchronization
import Testing

@testable import Workspace

/// What PostgreSQL adds: several servers on one workspace. `scripts/test-postgres` gives it a server.
@Suite(.enabled(if: Workspace.testServer != nil, "QBR_TEST_POSTGRES names no server"))
struct PostgresTests {
    private let place: String

    init() throws {
        place = try Workspace.freshPlace(on: #require(Workspace.testServer))
    }

    /// Carries out `work` on so many threads at once, and gives what each came to.
    private func atOnce<T: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) throws -> T) throws -> [T] {
        let results = Mutex<[Result<T, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let result = Result { try work(number) }
            results.withLock { $0.append(result) }
        }
        return try results.withLock { $0 }.map { try $0.get() }
    }

    private func kinds(_ workspace: Workspace) throws -> [String] {
        try workspace.engine.read { try $0.values("SELECT id FROM qbr_migration ORDER BY id") }
    }

    @Test func whoeverStartsFirstMigratesAndTheOthersWait() throws {
        let place = place
        let counts = try atOnce(6) { _ in
            try Workspace.open(at: place).read { try $0.all(Account.self).count }
        }
        #expect(counts == [0, 0, 0, 0, 0, 0])
        #expect(try kinds(.open(at: place)) == PostgresSchema.migrations.map(\.id))
    }

    @Test func turnsOfOneConversationFollowEachOtherWhicheverServerTakesThem() throws {
        let servers = try (0..<4).map { _ in try Workspace.open(at: place) }
        _ = try atOnce(40) { number in
            try servers[number % 4].turn(.maya("c1")) { turn in
                let version = try turn.conversation("c1")?.version ?? 0
                try turn.saveConversation(Sample.conversation(version: version + 1))
            }
        }
        #expect(try servers[0].read { try $0.conversation("c1")?.version } == 40)
    }

    @Test func whatAnotherHasChangedMeanwhileIsReadAgainAndNothingIsOverwritten() throws {
        let (one, other) = (try Workspace.open(at: place), try Workspace.open(at: place))
        try one.addAcme()
        try one.turn(.maya()) { try $0.save(Sample.action()) }
        let isFirst = Mutex(true)
        try one.turn(.maya("c1")) { turn in
            var action = try #require(try turn.find(Action.self, "QBR-2026Q1-001"))
            if isFirst.withLock({ first in
                defer { first = false }; return first
            }) {
                try other.turn(.sam) { theirs in
                    var action = try #require(try theirs.find(Action.self, "QBR-2026Q1-001"))
                    action.notes = ["theirs"]
                    try theirs.save(action)
                }
            }
            action.action = "ours"
            try turn.save(action)
        }
        let action = try #require(try other.find(Action.self, "QBR-2026Q1-001"))
        #expect(action.action == "ours" && action.notes == ["theirs"])
    }

    @Test func actionsGetDifferentIDsWhoeverAddsThem() throws {
        let servers = try (0..<3).map { _ in try Workspace.open(at: place) }
        try servers[0].addAcme()
        _ = try atOnce(12) { number in
            try servers[number % 3].turn(.maya("c\(number)")) { turn in
                try turn.save(Sample.action(try turn.nextActionID(in: Quarter(year: 2026, number: 1))))
            }
        }
        #expect(try servers[1].read { try $0.count(.action) } == 12)
    }

    @Test func aMessageIsTakenByOneServer() throws {
        let servers = try (0..<4).map { _ in try Workspace.open(at: place) }
        try servers[0].turn(.maya()) { turn in
            for number in 0..<40 {
                try turn.enqueue(
                    OutgoingMessage(
                        id: "m\(number)", destination: "#\(number % 2)", conversation: "\(number)",
                        body: Data("{}".utf8), createdAt: "2026-03-09T09:00:00Z"))
            }
        }
        let claimed = try atOnce(16) { number in
            try servers[number % 4].turn(.sam) { turn in
                try turn.claim(5, at: Date(timeIntervalSince1970: 0), lease: 60) { _ in .init(interval: 0, room: 5) }
            }.messages.map(\.id)
        }.flatMap(\.self)
        #expect(Set(claimed).count == claimed.count)
        #expect(claimed.count == 40)
    }

    @Test func theLeaseOfAProgramThatStoodStillIsNoLongerIts() throws {
        let (paused, other) = (try Workspace.open(at: place), try Workspace.open(at: place))
        let fence = try paused.turn(.maya(at: "2026-03-09T09:00:00Z")) {
            try #require(try $0.takeLease("nudges", holder: "a", until: "2026-03-09T09:10:00Z"))
        }
        let next = try other.turn(.maya(at: "2026-03-09T09:10:00Z")) {
            try #require(try $0.takeLease("nudges", holder: "b", until: "2026-03-09T09:20:00Z"))
        }
        #expect(next > fence)
        #expect(try other.turn(.maya()) { try $0.endLease("nudges", fence: next) })
        #expect(try !paused.turn(.maya()) { try $0.endLease("nudges", fence: fence) })
    }

    @Test func aForeignDatabaseAndANewerOneAreRefused() throws {
        let pool = PostgresPool(try PostgresAddress.settings(of: place))
        try pool.lend { try $0.script("CREATE TABLE account (theirs TEXT)") }
        #expect(throws: WorkspaceError.foreign(path: place)) { try Workspace.open(at: place) }
        try pool.lend { try $0.script("DROP TABLE account") }
        _ = try Workspace.open(at: place)
        try pool.lend { try $0.script("INSERT INTO qbr_migration VALUES ('0099 later', '')") }
        #expect(throws: WorkspaceError.newer(path: place, migrations: ["0099 later"])) { try Workspace.open(at: place) }
    }

    @Test func aConnectionThatWasCutIsMadeAnewBeforeAnythingIsSaid() throws {
        let workspace = try Workspace.open(at: place)
        try workspace.addAcme()
        let engine = try #require(workspace.engine as? PostgresEngine)
        let number = try engine.pool.lend(\.number)
        try PostgresPool(PostgresAddress.settings(of: place)).lend {
            try $0.script("SELECT pg_terminate_backend(\(number), 10000)")
        }
        try workspace.turn(.maya()) { try $0.save(Sample.action()) }
        #expect(try workspace.find(Action.self, "QBR-2026Q1-001") != nil)
        #expect(try engine.pool.lend(\.number) != number)
    }

    @Test func whoWaitedInVainForALockLeavesNothingOpen() throws {
        let (one, other) = (try Workspace.open(at: place), try Workspace.open(at: place))
        let engine = try #require(other.engine as? PostgresEngine)
        try engine.pool.lend { try $0.script("SET lock_timeout TO '100ms'") }
        #expect(throws: WorkspaceError.locked(path: other.path)) {
            try one.turn(.maya("c1")) { _ in try other.turn(.maya("c1")) { try $0.setProperty("a", to: "b") } }
        }
        try other.turn(.maya("c1")) { try $0.setProperty("a", to: "c") }
        try one.turn(.maya("c1")) { try $0.setProperty("a", to: "d") }
        #expect(try other.read { try $0.property("a") } == "d")
    }

    @Test func aDatabaseThatServersHaveLookedAtTakesABackupAllTheSame() throws {
        let (source, target) = (try Workspace.inMemory(), try Workspace.open(at: place))
        try source.addAcme()
        let folder = TemporaryFolder()
        _ = try source.backUp(to: folder.path("a.backup"), at: "2026-03-09T09:00:00Z", program: "test")
        _ = try target.turn(.maya()) { try $0.announce("a", content: "one") }
        _ = try target.restore(from: folder.path("a.backup"))
        #expect(try target.engine.read(TableChecksum.all) == source.engine.read(TableChecksum.all))
    }

    @Test func aServerThatIsNotThereIsOneSentence() throws {
        let url = "postgres://qbr@/qbr?host=/nowhere&connect_timeout=1"
        let error = #expect(throws: WorkspaceError.self) { try PostgresEngine.open(url) }
        #expect("\(try #require(error))".hasPrefix("The database '\(url)' cannot be reached ("))
    }
}
