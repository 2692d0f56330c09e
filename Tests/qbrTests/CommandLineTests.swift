import Foundation
import Testing

@testable import qbr

/// The program from outside: what it prints where, and with which status it ends.
@Suite(.timeLimit(.minutes(15)))
struct CommandLineTests {
    @Test func itSaysItsVersion() throws {
        let outcome = try Program().run("--version")
        #expect(outcome.output == "\(QBR.version)\n")
        #expect(outcome.status == 0)
    }

    @Test(
        "wrong usage ends with 64 and says what is right",
        arguments: [
            (
                ["list", "nothing"],
                "The value 'nothing' is invalid for '<kind>'. Please provide one of the following: accounts, people, goals, actions, reviews, metrics, benchmarks, plans, risks, opportunities, requests, roadmap.\n"
            ), (["nonsense"], "Unexpected argument 'nonsense'"),
            (["list"], "Missing expected argument '<kind>'"),
            (["list", "people", "--overdue"], "--overdue is for actions"),
            (["people", "add", "A", "--email", "nowhere"], "'nowhere' is no e-mail address"),
            (["people", "link", "A", "U1"], "'U1' is no chat user"),
        ])
    func wrongUsage(arguments: [String], message: String) throws {
        let outcome = try Program().run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: \(message)"), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test(
        "a failure is one sentence on standard error, with status 1",
        arguments: [
            (
                ["list", "actions", "--owner", "nobody"],
                "Nobody is called 'nobody'; 'qbr list people' shows who is known."
            ),
            (
                ["list", "goals", "--account", "nothing"],
                "No account is called 'nothing'; 'qbr list accounts' shows them all."
            ),
            (
                ["people", "link", "nobody", "slack:U1"],
                "Nobody is called 'nobody'; add them first with 'qbr people add'."
            ),
            (
                ["list", "people", "--db", "postgres://me:secret@db/qbr"],
                "The database 'postgres://me@db/qbr' was given with a password, which others could read; put it into "
                    + "the file that PGPASSFILE names (~/.pgpass)."
            ),
            (
                ["list", "people", "--db", "."],
                "'.' is a folder, not a database; name a file in it, such as './qbr.sqlite'."
            ),
        ])
    func failure(arguments: [String], message: String) throws {
        let outcome = try Program().run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "Error: \(message)\n")
        #expect(outcome.output == "")
    }

    @Test func theDemoIsListed() throws {
        let program = try Program()
        #expect(try program.run("demo").status == 0)
        let accounts = try program.run("list", "accounts", "--owner", "Maya")
        #expect(accounts.output.hasPrefix("Account"))
        #expect(accounts.output.contains("Acme Corp        Enterprise  Maya Lindqvist  $100,000  2026-09-30"))
        #expect(!accounts.output.contains("Hooli"))
        let late = try program.run("list", "actions", "--overdue", "--account", "acme")
        #expect(late.output.contains("Leo Fischer  2026-02-27  in progress, 10 days late"))
        #expect(late.output.split(separator: "\n").count == 3)
    }

    @Test func linesOfJSONHaveTheFieldNamesOfTheDomain() throws {
        let program = try Program()
        #expect(try program.run("demo").status == 0)
        for kind in ListKind.allCases {
            let outcome = try program.run("list", kind.rawValue, "--json")
            let lines = outcome.output.split(separator: "\n")
            #expect(!lines.isEmpty, "\(kind)")
            for line in lines {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["id"] is String)
                #expect(object?.keys.allSatisfy { $0 == $0.lowercased() } == true)
            }
        }
        let accounts = try program.run("list", "accounts", "--json", "--account", "acme").output
        #expect(accounts.contains(#""segment":"enterprise""#))
        let action = try program.run("list", "actions", "--overdue", "--json", "--account", "acme").output
        #expect(action.contains(#""due_date":"2026-02-27""#) && action.contains(#""carryover_count":1"#))
    }

    @Test func qbrNowSaysWhichDayItIs() throws {
        let program = try Program(["QBR_NOW": "2026-02-27T23:30:00Z", "QBR_TZ": "UTC"])
        #expect(try program.run("demo").status == 0)
        let outcome = try program.run("list", "actions", "--overdue", "--account", "acme")
        #expect(outcome.output == "")
        #expect(outcome.errors == "There are no such actions in this workspace.\n")
    }

    @Test func importsWorkByTheDayOfTheDemo() throws {
        let program = try Program()
        #expect(try program.run("demo").status == 0)
        try Data("account,metric,date,value\nacme,nps,2026-03-20,40\n".utf8)
            .write(to: URL(filePath: "\(program.folder)/m.csv"))
        let outcome = try program.run("import", "m.csv", "--as-of", "2026-03-20", "--yes")
        #expect(outcome.output.contains("as of 2026-03-20 lies after today, 2026-03-09"))
    }

    @Test func anEmptyWorkspaceSaysHowToFillIt() throws {
        let outcome = try Program().run("list", "accounts")
        #expect(outcome.errors == "The workspace is empty: fill it with 'qbr import FILE…', or try 'qbr demo'.\n")
        #expect(outcome.output == "")
        #expect(outcome.status == 0)
    }

    @Test func peopleAreAddedAndLinked() throws {
        let program = try Program()
        let added = try program.run("people", "add", "Zoë O'Neil", "--email", "zoe@x.example", "--role", "csm")
        #expect(added.output == "Zoë O'Neil (zoë-o-neil, csm) was added.\n")
        #expect(try program.run("people", "add", "zoë o'neil").output == "Zoë O'Neil (zoë-o-neil, csm) is unchanged.\n")
        #expect(
            try program.run("people", "add", "Zoë O'Neil", "--role", "lead").output.hasSuffix("lead) was changed.\n"))
        #expect(try program.run("people", "link", "zoe@x.example", "slack:U1").output == "slack:U1 is Zoë O'Neil.\n")
        #expect(try program.run("people", "add", "Sam").output == "Sam (sam, viewer) was added.\n")
        let taken = try program.run("people", "link", "Sam", "slack:U1")
        #expect(taken.errors == "Error: slack:U1 is Zoë O'Neil already; a chat user can be one person.\n")
        #expect(try program.run("list", "people", "--json").output.contains(#""chat_ids":["slack:U1"]"#))
    }

    @Test func theWorkspaceCanBeNamedBeforeTheCommand() throws {
        let program = try Program()
        #expect(try program.run("--db", "other.sqlite", "people", "add", "Sam").status == 0)
        #expect(try program.run("--db=other.sqlite", "list", "people", "--json").output.contains("\"sam\""))
        #expect(try program.run("list", "people", "--json").output == "")
    }

    @Test func theBuiltInContentCanBeWrittenOutAndIsSound() throws {
        let program = try Program()
        let written = try program.run("content", "mine")
        #expect(written.output == "\(BuiltInContent.files.count) files are in mine; 'qbr check mine' checks them.\n")
        #expect(try program.run("check", "mine").status == 0)
        let snooze = try String(contentsOfFile: "\(program.folder)/mine/snooze.yaml", encoding: .utf8)
        #expect(snooze.hasPrefix("# yaml-language-server: $schema=.schema/intent.json\nintent: snooze\n"))
        for name in ["intent", "engine", "phrases", "playbook"] {
            let data = try Data(contentsOf: URL(filePath: "\(program.folder)/mine/.schema/\(name).json"))
            #expect(try JSONSerialization.jsonObject(with: data) is [String: Any], "\(name)")
        }
        let again = try program.run("content", "mine")
        #expect(again.status == 1)
        #expect(again.errors.hasSuffix("exists already and was left alone; name a folder without content.\n"))
        try Data("intent: x\nphrases: [\n".utf8).write(to: URL(filePath: "\(program.folder)/mine/broken.yaml"))
        let broken = try program.run("check", "mine")
        #expect(broken.status == 1)
        #expect(broken.errors.hasPrefix("broken.yaml:"))
        let chat = try program.run("chat", "--content", "mine", input: "hi\n")
        #expect(chat.status == 1)
        #expect(chat.errors.hasPrefix("Error: broken.yaml:"))
    }

    @Test func theProgramCarriesTheContentFolder() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../intents").standardized
        #expect(BuiltInContent.files.count > 2)
        for file in BuiltInContent.files {
            #expect(try String(contentsOf: folder.appending(path: file.path), encoding: .utf8) == file.text)
        }
    }

    @Test func theDoctorNamesEachFault() throws {
        let program = try Program(["QBR_CONTENT": "nowhere"])
        try Data("no database".utf8).write(to: URL(filePath: "\(program.folder)/qbr.sqlite"))
        let outcome = try program.run("doctor")
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.filter { $0.hasPrefix("FAIL") }.count == 2)
        #expect(lines[1].hasPrefix("ok   time zone: Europe/London, where today is 20"))
        #expect(lines[3].hasPrefix("FAIL database: '\(program.folder)/qbr.sqlite' is not a database"))
    }

    @Test func thePicturesInTheDocsAreThoseOfTheFlows() throws {
        let page = try String(contentsOfFile: "docs/flows.md", encoding: .utf8)
        for arguments in [["flows"], ["flows", "qbr-prep"]] {
            let outcome = try Program().run(arguments)
            #expect(outcome.status == 0 && page.contains("```mermaid\n\(outcome.output)```\n"), "\(arguments)")
        }
    }

    @Test func aFlowThatIsNotThereIsNamedBesideThoseThatAre() throws {
        let outcome = try Program().run("flows", "qbr-perp")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("Error: There is no flow 'qbr-perp'; name one of account-brief, "))
    }
}
