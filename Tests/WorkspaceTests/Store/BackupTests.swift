import Foundation
import GRDB
import Reviews
import Testing

@testable import Workspace

/// Backups: whole, sealed, and restored only where all of that still holds.
@Suite struct BackupTests {
    private let folder = TemporaryFolder()
    private let at = "2026-03-09T09:00:00Z"

    private func demo(_ name: String = "demo.sqlite") throws -> Workspace {
        let workspace = try Workspace.open(at: folder.path(name))
        try workspace.turn(Author(name: "demo", channel: "test", conversation: "setup", at: at)) { try Demo.fill($0) }
        return workspace
    }

    private func restore(_ path: String, to name: String = "new.sqlite") throws -> Workspace {
        let workspace = try Workspace.open(at: folder.path(name))
        _ = try workspace.restore(from: path)
        return workspace
    }

    /// Changes a backup behind the program's back.
    private func edit(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    @Test func whatComesBackIsWhatWasThereRowByRow() throws {
        let workspace = try demo()
        let path = folder.path("a.backup")
        let seal = try workspace.backUp(to: path, at: at, program: "0.1.0")
        let checksum = try workspace.queue.read(RowChecksum.init)
        #expect(seal.checksum == checksum.hex && seal.rows == checksum.rows && seal.rows > 100)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let restored = try restore(path)
        #expect(try restored.queue.read(RowChecksum.init) == checksum)
        #expect(try restored.read { try $0.find(Account.self, "acme") } != nil)
        #expect(try restored.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try Workspace.open(at: folder.path("new.sqlite")).integrityCheck().isEmpty)
    }

    @Test func aRestoredWorkspaceGoesOn() throws {
        let path = folder.path("a.backup")
        _ = try demo().backUp(to: path, at: at, program: "0.1.0")
        let restored = try restore(path)
        try restored.turn(Author(name: "maya", channel: "test", conversation: "c1", at: at)) { turn in
            var account = try #require(try turn.find(Account.self, "acme"))
            account.region = "EMEA"
            try turn.save(account)
        }
        let again = try Workspace.open(at: folder.path("new.sqlite"))
        #expect(try again.read { try $0.find(Account.self, "acme") }?.region == "EMEA")
    }

    @Test func aBackupOverwritesNothing() throws {
        let path = folder.path("a.backup")
        try Data("mine".utf8).write(to: URL(filePath: path))
        #expect(throws: BackupError.exists(path: path)) { try demo().backUp(to: path, at: at, program: "0.1.0") }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func nothingIsLeftWhereItCannotBeWritten() throws {
        let path = "/proc/none/a.backup"
        #expect(throws: BackupError.self) { try demo().backUp(to: path, at: at, program: "0.1.0") }
    }

    @Test func aWorkspaceWithAnythingInItIsLeftAlone() throws {
        let path = folder.path("a.backup")
        let workspace = try demo()
        _ = try workspace.backUp(to: path, at: at, program: "0.1.0")
        let count = try workspace.read { try $0.count(.account) }
        #expect(throws: BackupError.occupied(path: workspace.path, accounts: count)) {
            try workspace.restore(from: path)
        }
    }

    @Test(
        "a row that is changed, lost or added shows",
        arguments: [
            "UPDATE account SET facts = json_set(facts, '$.region', 'X') WHERE id = 'acme'",
            "DELETE FROM metric WHERE rowid = (SELECT min(rowid) FROM metric)",
            "INSERT INTO meta VALUES ('a', 'b')", "DROP INDEX action_by_owner", "UPDATE backup SET rows = rows + 1",
        ])
    func aChangedBackupIsRefused(sql: String) throws {
        let path = folder.path("a.backup")
        _ = try demo().backUp(to: path, at: at, program: "0.1.0")
        try edit(path, sql)
        let error = #expect(throws: BackupError.self) { try restore(path) }
        #expect(error.map { "\($0)".contains("is damaged") } == true)
        #expect(try Workspace.open(at: folder.path("new.sqlite")).read { try $0.isEmpty })
    }

    @Test("cut off anywhere, it is refused", arguments: [0, 10, 4096, 50_000])
    func aTruncatedBackupIsRefused(length: Int) throws {
        let path = folder.path("a.backup")
        _ = try demo().backUp(to: path, at: at, program: "0.1.0")
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(length).write(to: URL(filePath: path))
        #expect(throws: BackupError.self) { try restore(path) }
        #expect(try Workspace.open(at: folder.path("new.sqlite")).read { try $0.isEmpty })
    }

    @Test func aNewerBackupSaysSo() throws {
        let path = folder.path("a.backup")
        _ = try demo().backUp(to: path, at: at, program: "9.9.9")
        try edit(path, "INSERT INTO grdb_migrations VALUES ('9999 tomorrow')")
        #expect(throws: BackupError.newer(path: path, program: "9.9.9")) { try restore(path) }
    }

    @Test func whatIsNoBackupIsToldByItsKind() throws {
        let workspace = try demo()
        #expect(throws: BackupError.workspace(path: workspace.path)) { try restore(workspace.path) }
        let other = folder.path("other.sqlite")
        try edit(other, "CREATE TABLE t (x)")
        #expect(throws: BackupError.foreign(path: other)) { try restore(other) }
        let text = folder.path("notes.txt")
        try Data(String(repeating: "hello ", count: 400).utf8).write(to: URL(filePath: text))
        #expect(throws: BackupError.foreign(path: text)) { try restore(text) }
        #expect(throws: BackupError.missing(path: "/none")) { try restore("/none") }
    }

    @Test func whatIsWrittenMeanwhileIsThereOrNotButNeverHalf() throws {
        let workspace = try demo()
        let writer = try Workspace.open(at: workspace.path)
        let author = Author(name: "maya", channel: "test", conversation: "c1", at: at)
        let thread = Thread {
            for round in 1...40 {
                try? writer.turn(author) { turn in
                    for id in ["acme", "globex"] {
                        guard var account = try turn.find(Account.self, id) else { continue }
                        account.region = "R\(round)"
                        try turn.save(account)
                    }
                }
            }
        }
        thread.start()
        for number in 1...5 {
            let path = folder.path("\(number).backup")
            _ = try workspace.backUp(to: path, at: at, program: "0.1.0")
            let restored = try restore(path, to: "\(number).sqlite")
            let regions = try restored.read { facts in
                try ["acme", "globex"].map { try facts.find(Account.self, $0)?.region ?? "" }
            }
            #expect(regions[0].hasPrefix("R") == regions[1].hasPrefix("R"))
            if regions[0].hasPrefix("R") { #expect(regions[0] == regions[1]) }
        }
    }

    @Test func aFolderKeepsTheNewestOnly() throws {
        let workspace = try demo()
        let backups = BackupFolder(path: folder.path("backups"), keep: 2)
        try FileManager.default.createDirectory(atPath: backups.path, withIntermediateDirectories: true)
        try Data("keep me".utf8).write(to: URL(filePath: "\(backups.path)/notes.txt"))
        #expect(backups.newest() == nil)
        for hour in 1...4 {
            let now = try Date("2026-03-09T0\(hour):00:00Z", strategy: .iso8601)
            _ = try backups.backUp(workspace, at: now, program: "0.1.0")
            #expect(backups.newest() == now)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: backups.path).sorted()
        #expect(names == ["notes.txt", "qbr-2026-03-09T03-00-00Z.backup", "qbr-2026-03-09T04-00-00Z.backup"])
    }
}
