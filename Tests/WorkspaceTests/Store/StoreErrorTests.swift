import Foundation
import GRDB
import Reviews
import Testing
import Workspace

/// What a user reads when a workspace cannot be used: one sentence each, no file is left half-made.
struct StoreErrorTests {
    @Test func aFolderIsNoDatabase() throws {
        try withStoreFolder { folder throws in
            #expect(throws: WorkspaceError.isFolder(path: folder)) { try Workspace.open(at: folder) }

        }
    }

    @Test func aPlaceBelowAFileCannotBeMade() throws {
        try withStoreFolder { folder throws in
            let file = folder + "/notes.txt"
            try Data("hello".utf8).write(to: URL(fileURLWithPath: file))
            let path = file + "/deeper/qbr.sqlite"
            let error = failure { try Workspace.open(at: path) }
            guard case .cannotCreate(path, _) = error else { throw try #require(error) }
        }
    }

    @Test(arguments: ["hello", String(repeating: "a longer text, more than a page of it\n", count: 500)])
    func aTextFileIsNoDatabaseAndStaysAsItIs(text: String) throws {
        try withStoreFolder { folder throws in
            let file = folder + "/notes.txt"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            #expect(throws: WorkspaceError.notADatabase(path: file)) { try Workspace.open(at: file) }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.txt"])
        }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        try withStoreFolder { folder throws in
            let file = folder + "/other.sqlite"
            try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
            let before = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(throws: WorkspaceError.foreign(path: file)) { try Workspace.open(at: file) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        }
    }

    @Test func aTruncatedWorkspaceIsDamaged() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            let handle = try #require(FileHandle(forWritingAtPath: file))
            try handle.truncate(atOffset: 20_000)
            try handle.close()
            let error = failure { try Workspace.open(at: file) }
            guard case .damaged(file, _) = error else { throw try #require(error) }
        }
    }

    @Test func damageFurtherInIsFoundByTheCheckAndSaidWhenItIsMet() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            #expect(try Workspace.open(at: file).integrityCheck() == [])
            let page = try #require(
                try DatabaseQueue(path: file).read {
                    try UInt64.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'account'")
                })
            let handle = try #require(FileHandle(forUpdatingAtPath: file))
            try handle.seek(toOffset: (page - 1) * 4096)
            try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
            try handle.close()
            let workspace = try Workspace.open(at: file)
            let error = failure { try workspace.read { try $0.all(Account.self) } }
            guard case .damaged(file, _) = error else { throw try #require(error) }
            #expect(try workspace.integrityCheck() != [])
        }
    }

    @Test func aNewerWorkspaceIsNotTouched() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            try DatabaseQueue(path: file).write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('0099 from the future')")
            }
            #expect(throws: WorkspaceError.newer(path: file, migrations: ["0099 from the future"])) {
                try Workspace.open(at: file)
            }
        }
    }

    @Test func aLockedWorkspaceSaysSoAndIsFineLater() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            let workspace = try Workspace.open(at: file, patience: 0.05)
            let other = try DatabaseQueue(path: file)
            try other.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                #expect(throws: WorkspaceError.locked(path: file)) {
                    try workspace.turn(.maya()) { try $0.setProperty("a", to: "b") }
                }
                #expect(try workspace.read { try $0.count(.account) } == 1, "reads go on")
                try db.execute(sql: "ROLLBACK")
            }
            try workspace.turn(.maya()) { try $0.setProperty("a", to: "b") }
        }
    }

    @Test func aWorkspaceThatIsHeldExclusivelyCannotBeOpened() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let other = try DatabaseQueue(path: file, configuration: configuration)
            try other.write { try $0.execute(sql: "INSERT INTO meta VALUES ('a', 'b')") }
            #expect(throws: WorkspaceError.locked(path: file)) { try Workspace.open(at: file, patience: 0.05) }
        }
    }

    @Test func aNewWorkspaceIsItsOwnersAlone() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/a/b/qbr.sqlite"
            let workspace = try Workspace.open(at: path)
            try workspace.addAcme()
            #expect(try mode(folder + "/a/b") == 0o700)
            #expect(try mode(path) == 0o600)
            #expect(try mode(path + "-wal") == 0o600)
        }
    }

    @Test func anEmptyFileBecomesAWorkspace() throws {
        try withStoreFolder { folder throws in
            let path = folder + "/qbr.sqlite"
            try Data().write(to: URL(fileURLWithPath: path))
            try Workspace.open(at: path).addAcme()
            #expect(try Workspace.open(at: path).read { try $0.count(.account) } == 1)
        }
    }

    @Test func aStoredFactThatCannotBeReadIsNamed() throws {
        try withStoreFolder { folder throws in
            let file = try filled(folder)
            try DatabaseQueue(path: file).write {
                try $0.execute(sql: "UPDATE account SET facts = json_remove(facts, '$.provenance')")
            }
            let error = failure { _ = try Workspace.open(at: file).read { try $0.all(Account.self) } }
            guard case .undecodable(.account, "acme", _) = error else { throw try #require(error) }
        }
    }

    private func filled(_ folder: String) throws -> String {
        let file = folder + "/qbr.sqlite"
        let workspace = try Workspace.open(at: file)
        try workspace.turn(.maya()) { try FullSamples().save(in: $0) }
        return file
    }

    private func failure(_ work: () throws -> some Any) -> WorkspaceError? {
        do {
            _ = try work()
            return nil
        } catch {
            return error as? WorkspaceError
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
