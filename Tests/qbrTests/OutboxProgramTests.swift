import Foundation
import Testing

@testable import qbr

/// `qbr outbox`, as people use it on a workspace whose messages cannot get out.
@Suite struct OutboxProgramTests {
    /// Something that no output may show.
    private static let marker = "s3cret-marker"

    /// A demo workspace with one message for Ravi, whose direct messages go by a webhook to this machine.
    private func program(_ environment: [String: String] = [:]) throws -> Program {
        let secrets = [
            "RAVI_URL": "https://127.0.0.1:9/\(Self.marker)", "RAVI_SECRET": "whsec_c2VjcmV0LW1hcmtlcg==",
            "QBR_LOG_LEVEL": "debug",
        ]
        let program = try Program(secrets.merging(environment) { $1 })
        #expect(try program.run("demo").status == 0)
        try Data(
            """
            destinations:
              - {name: "person:ravi", kind: webhook, url_env: RAVI_URL, secret_env: RAVI_SECRET}

            """.utf8
        ).write(to: URL(filePath: "\(program.folder)/qbr.yaml"))
        let lines = ["/qbr-action acme", "ravi writes the peak readiness plan by apr 3", "dana signs it off", "yes"]
        let said = try program.run(["chat"], input: Data(lines.joined(separator: "\n").utf8))
        #expect(said.status == 0)
        return program
    }

    private func entries(_ program: Program, _ arguments: String...) throws -> [[String: Any]] {
        try program.run(["outbox"] + arguments + ["--json"]).output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func whatFailsIsListedTriedAgainAndDropped() throws {
        let program = try program()
        let waiting = try entries(program)
        #expect(waiting.count == 1)
        let id = try #require(waiting.first?["id"] as? String)
        #expect(waiting.first?["destination"] as? String == "person:ravi")
        #expect(waiting.first?["state"] as? String == "queued")
        #expect(waiting.first?["why"] == nil)

        let sent = try program.run("outbox", "send")
        #expect(sent.output == "0 sent, 1 waiting; 'qbr outbox' says why.\n")
        let failed = try #require(try entries(program).first)
        let why = "The host has a private address; name it in QBR_ALLOW_PRIVATE_HOSTS if it is meant to be reached."
        #expect(failed["why"] as? String == why)
        #expect(failed["attempts"] as? Int ?? 0 >= 1)
        #expect((failed["next"] as? String)?.hasPrefix("20") == true)
        let shown = try program.run("outbox").output
        #expect(shown.hasPrefix("Id") && shown.contains("person:ravi"))
        let doctor = try program.run("doctor")
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("FAIL destination person:ravi: fails since 20"))
        #expect(doctor.output.contains(": \(why.dropLast()); 1 message waits\n"))

        #expect(try program.run("outbox", "drop", id).output == "It was dropped.\n")
        #expect(try program.run("outbox").errors == "Nothing waits to go out.\n")
        #expect(try entries(program, "list", "--all").first?["state"] as? String == "withdrawn")
        let again = try program.run("outbox", "retry", id)
        #expect(again.errors.hasPrefix("Error: No message '\(id)' waits or was given up; "))
        #expect(again.status == 1)
        #expect(try program.run("outbox", "retry").status == 64)
    }

    @Test func noURLAndNoSecretIsShownAnywhere() throws {
        let program = try program()
        for arguments in [
            ["outbox", "send"], ["outbox"], ["outbox", "list", "--all", "--json"], ["outbox", "retry", "--all"],
            ["doctor"], ["doctor", "--json"],
        ] {
            let outcome = try program.run(arguments)
            #expect(!(outcome.output + outcome.errors).contains(Self.marker), "\(arguments)")
        }
        for name in ["qbr.sqlite", "qbr.sqlite-wal"] {
            let file = FileManager.default.contents(atPath: "\(program.folder)/\(name)") ?? Data()
            #expect(file.range(of: Data(Self.marker.utf8)) == nil, "\(name)")
        }
    }

    @Test(
        "what is missing is said",
        arguments: [
            (["RAVI_URL": ""], "RAVI_URL is not set; put the URL of the webhook of 'person:ravi' there."),
            (["RAVI_SECRET": ""], "RAVI_SECRET is not set; what goes to 'person:ravi' is signed with it."),
            (
                ["RAVI_SECRET": "s3cret-marker"],
                "RAVI_SECRET is not what it should be: whsec_ and base64; copy it again from where it was made."
            ),
            (
                ["RAVI_URL_FILE": "nowhere", "RAVI_URL": ""],
                "The file that RAVI_URL_FILE names cannot be read; check the path and who may read it."
            ),
        ])
    func whatIsMissingIsSaid(environment: [String: String], why: String) throws {
        let program = try program(environment)
        #expect(try entries(program).first?["why"] as? String == why)
        #expect(try program.run("outbox", "send").output == "0 sent, 1 waiting; 'qbr outbox' says why.\n")
        let line = "FAIL destination person:ravi: \(why.dropLast()); 1 message waits\n"
        #expect(try program.run("doctor").output.contains(line))
    }

    @Test func aPersonIsWrittenToInTheirChatWhereThereIsAToken() throws {
        let program = try program()
        try FileManager.default.removeItem(atPath: "\(program.folder)/qbr.yaml")
        let unlinked = try #require(try entries(program).first?["why"] as? String)
        #expect(
            unlinked.hasPrefix("Ravi ") && unlinked.contains(" has no chat that can be written to; bind them to one"))
        #expect(try program.run("people", "link", "ravi", "slack:U1").status == 0)
        #expect(
            (try entries(program).first?["why"] as? String)?.hasPrefix("QBR_SLACK_BOT_TOKEN is not set; Ravi") == true)
    }

    @Test func aFaultInTheSettingsFileIsToldWithItsPlace() throws {
        let program = try Program()
        try Data("port: many\n".utf8).write(to: URL(filePath: "\(program.folder)/qbr.yaml"))
        let outcome = try program.run("outbox")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == "Error: \(program.folder)/qbr.yaml:1:7: port: 'many' is not a port from 0 to 65535.\n")
    }
}
