import Foundation
import Testing

/// `qbr backup`, `qbr restore` and `qbr account`, as people use them.
@Suite struct BackupProgramTests {
    private static let secrets = [
        "QBR_CS_FOLLOWUPS_URL": "https://127.0.0.1:9/s3cret-marker", "QBR_SLACK_SIGNING_SECRET": "s3cret-marker",
        "QBR_SLACK_BOT_TOKEN": "xoxb-s3cret-marker", "QBR_WEBHOOK_SECRET": "whsec_czNjcmV0LW1hcmtlcg==",
        "QBR_NOW": "2026-03-09T09:15:00Z", "QBR_LOG_LEVEL": "debug",
    ]

    @Test func noSecretIsInABackup() throws {
        let program = try Program(Self.secrets)
        #expect(try program.run("demo").status == 0)
        #expect(try program.run("nudge").output.contains("digest-cs-followups"))
        _ = try program.run("outbox", "send")
        #expect(try program.run("backup", "a.backup").status == 0)
        let bytes = try Data(contentsOf: URL(filePath: "\(program.folder)/a.backup"))
        #expect(bytes.range(of: Data("digest-cs-followups".utf8)) != nil)
        #expect(bytes.range(of: Data("s3cret-marker".utf8)) == nil)
        #expect(bytes.range(of: Data("czNjcmV0LW1hcmtlcg".utf8)) == nil)
    }

    @Test func whatWasBackedUpIsListedFromTheRestoredWorkspace() throws {
        let program = try Program()
        #expect(try program.run("demo").status == 0)
        let made = try program.run("backup", "a.backup")
        #expect(made.output.hasPrefix("Backed up ") && made.output.contains(" rows to a.backup, checksum "))
        #expect(try program.run("restore", "a.backup", "--db", "b.sqlite").output.contains("10 accounts, to b.sqlite"))
        let lists = try ["qbr.sqlite", "b.sqlite"].map {
            try program.run("list", "accounts", "--json", "--db", "\(program.folder)/\($0)").output
        }
        #expect(lists[0] == lists[1] && lists[0].contains("Acme Corp"))
        let again = try program.run("restore", "a.backup", "--db", "b.sqlite")
        #expect(
            again.status == 1 && again.errors.hasPrefix("Error: The workspace 'b.sqlite' is not empty (10 accounts)"))
        let none = try program.run("backup", "c.backup", "--db", "nowhere.sqlite")
        #expect(none.status == 1 && none.errors.hasPrefix("Error: There is no workspace 'nowhere.sqlite'"))
    }

    @Test func anAccountIsHandedOutAndTakenAwayOnlyAfterAYes() throws {
        let program = try Program()
        #expect(try program.run("demo").status == 0)
        #expect(try program.run("account", "export", "Acme Corp", "-o", "acme.ndjson").status == 0)
        let lines = try String(contentsOfFile: "\(program.folder)/acme.ndjson", encoding: .utf8).split(separator: "\n")
        #expect(lines.count > 50)
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(try program.run("account", "erase", "acme", input: "n\n").output == "Nothing was erased.\n")
        #expect(try program.run("account", "erase", "acme", input: "").output == "Nothing was erased.\n")
        #expect(try program.run("account", "erase", "acme", input: "y\n").output.hasPrefix("Erased Acme Corp: "))
        let gone = try program.run("account", "erase", "acme", "--yes")
        #expect(gone.status == 1 && gone.errors.contains("acme"))
    }
}
