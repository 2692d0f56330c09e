import ArgumentParser
import Assistant
import Channels
import Content
import Conversation
import Delivery
import Foundation
import Workspace

/// `qbr doctor`: checks what `qbr` stands on, and says what to do about each fault.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks settings, database, content and time zone; fails where something is wrong.",
        discussion: """
            Examples:
              qbr doctor --db team.sqlite
              qbr doctor --platform slack
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "A chat platform to look at: its secret, whether it is reached, permissions, clocks.")
    var platform: String?

    @Flag(help: "One JSON object a check.")
    var json = false

    /// One thing that was looked at.
    private struct Finding: Encodable {
        let check: String
        let ok: Bool
        let detail: String
    }

    func run() async throws {
        let settings = try common.settings()
        var findings = [
            find("clock") { "\(settings.clock.stamp)\(settings.clock.fixed == nil ? "" : ", fixed by QBR_NOW")" },
            find("time zone") { "\(settings.clock.timeZone.identifier), where today is \(settings.clock.today)" },
            find("content") {
                let content = try settings.content.read()
                return "\(content.origin), \(try Brain(content).script.intents.count) intents"
            },
            find("database") { try database(settings) },
        ]
        if findings.allSatisfy(\.ok) { findings += try destinations(settings) }
        if let platform { findings += try await look(at: platform, settings) }
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

    private func look(at name: String, _ settings: Settings) async throws -> [Finding] {
        let environment = ProcessInfo.processInfo.environment
        guard let kind = Platforms.all.first(where: { $0.name == name }) else {
            throw ValidationError(
                "'\(name)' is no platform. There are \(Platforms.all.map { $0.name }.joined(separator: ", ")).")
        }
        let platform: (any Platform)?
        do {
            platform = try kind.configured(Secrets(environment: environment))
        } catch {
            return [Finding(check: "\(name) secret", ok: false, detail: "\(error)")]
        }
        guard let platform else {
            return [
                Finding(
                    check: "\(name) secret", ok: false,
                    detail: "It is not set; 'qbr serve --help' names it, and docs/channels.md says where it comes from."
                )
            ]
        }
        let courier = try Courier(CourierOptions(environment: environment))
        return await PlatformCheckup(platform: platform, courier: courier, now: Date()).results().map {
            Finding(check: $0.check, ok: $0.isGood, detail: $0.text)
        }
    }

    /// Each destination: whether there is a way to it, what goes wrong there and since when, what waits.
    private func destinations(_ settings: Settings) throws -> [Finding] {
        guard Workspace.isThere(settings.database) else { return [] }
        let workspace = try common.openWorkspace()
        let named = try common.destinations(in: workspace)
        let checkup = OutboxCheckup(
            book: DestinationBook(
                destinations: named, secrets: Secrets(environment: ProcessInfo.processInfo.environment)))
        return try workspace.read { facts in
            try checkup.results(in: facts).map { Finding(check: $0.check, ok: $0.isGood, detail: $0.text) }
        }
    }

    /// Looks at the database without making one.
    private func database(_ settings: Settings) throws -> String {
        let path = settings.database
        guard Workspace.isThere(path) else {
            return "\(path) is not there yet; the first command that writes makes it"
        }
        let workspace = try Workspace.open(at: path)
        let faults = try workspace.integrityCheck()
        if let fault = faults.first { throw WorkspaceError.damaged(path: path, detail: fault) }
        return "\(path), \(try workspace.read { try $0.count(.account) }) accounts, sound"
    }
}
