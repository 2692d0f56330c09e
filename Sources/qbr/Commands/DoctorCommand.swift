import ArgumentParser
import Assistant
import Channels
import Content
import Conversation
import Foundation
import Workspace

/// `qbr doctor`: checks what `qbr` stands on, and says what to do about each fault.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks settings, database, content and time zone; fails where something is wrong.",
        discussion: "Example: qbr doctor --db team.sqlite")

    @OptionGroup var common: CommonOptions

    @Flag(help: "One JSON object a check.")
    var json = false

    /// One thing that was looked at.
    private struct Finding: Encodable {
        let check: String
        let ok: Bool
        let detail: String
    }

    func run() throws {
        let settings = try common.settings()
        let findings = [
            find("clock") { "\(settings.clock.stamp)\(settings.clock.fixed == nil ? "" : ", fixed by QBR_NOW")" },
            find("time zone") { "\(settings.clock.timeZone.identifier), where today is \(settings.clock.today)" },
            find("content") {
                let content = try settings.content.read()
                return "\(content.origin), \(try Brain(content).script.intents.count) intents"
            },
            find("database") { try database(settings) },
        ]
        for finding in findings {
            let line =
                json
                ? try JSONLine.text(finding) : "\(finding.ok ? "ok  " : "FAIL") \(finding.check): \(finding.detail)"
            try Output.standard.write(line + "\n")
        }
        if findings.contains(where: { !$0.ok }) { throw ExitCode.failure }
    }

    private func find(_ check: String, _ look: () throws -> String) -> Finding {
        do {
            return Finding(check: check, ok: true, detail: try look())
        } catch {
            return Finding(check: check, ok: false, detail: "\(error)")
        }
    }

    /// Looks at the database without making one.
    private func database(_ settings: Settings) throws -> String {
        let path = settings.database
        guard FileManager.default.fileExists(atPath: path) else {
            return "\(path) is not there yet; the first command that writes makes it"
        }
        let workspace = try Workspace.open(at: path)
        let faults = try workspace.integrityCheck()
        if let fault = faults.first { throw WorkspaceError.damaged(path: path, detail: fault) }
        return "\(path), \(try workspace.read { try $0.count(.account) }) accounts, sound"
    }
}
