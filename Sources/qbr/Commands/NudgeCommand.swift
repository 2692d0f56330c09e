import ArgumentParser
import Assistant
import Channels
import Conversation
import Foundation
import Glibc
import Nudges
import Workspace

/// `qbr nudge`: one round of nudges.
struct NudgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nudge",
        abstract: "Tells each channel once a day what needs a look: one round, for cron.",
        discussion: """
            'qbr serve' does the same by its own clock; the two never both send.

            Examples:
              qbr nudge --dry-run
              qbr nudge --explain QBR-2026Q1-003
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Print what would go where and why; nothing is written.")
    var dryRun = false

    @Option(help: ArgumentHelp("Say why an action was told of or not.", valueName: "action"))
    var explain: String?

    @Flag(help: "With --dry-run: one JSON object a destination, then one for each thing that nobody hears of.")
    var json = false

    func validate() throws {
        if dryRun, explain != nil { throw ValidationError("--dry-run and --explain are two questions; ask one.") }
        if json, !dryRun { throw ValidationError("--json goes with --dry-run.") }
    }

    func run() async throws {
        let assembly = try Assembly(common)
        let environment = ProcessInfo.processInfo.environment
        let setup = try NudgeSetup(
            common, assembly.workspace, brain: Brain(assembly.settings.content.read()), environment: environment)
        guard !setup.round.destinations.isEmpty else { throw NudgeError.noDestination }
        let text = NudgeText(held: setup.held, timeZone: assembly.settings.clock.timeZone)
        let now = assembly.clock.instant
        if let explain {
            guard let explanation = try setup.round.explain(explain, at: now) else {
                throw NudgeError.noAction(explain)
            }
            for line in text.lines(explanation) { try Output.standard.write(line + "\n") }
        } else if dryRun {
            try preview(setup, text, now)
        } else {
            try await round(setup, text, now, assembly)
        }
    }

    private func preview(_ setup: NudgeSetup, _ text: NudgeText, _ now: Date) throws {
        let (previews, silent) = try setup.round.preview(at: now)
        if json {
            for preview in previews {
                let line = NudgePreviewLine(preview, held: setup.held[preview.home])
                try Output.standard.write(try JSONLine.text(line) + "\n")
            }
            for nudge in silent { try Output.standard.write(try JSONLine.text(SilentLine(nudge)) + "\n") }
            return
        }
        let style = TerminalStyle.of(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
        for preview in previews {
            var lines = ["\(preview.destination), \(text.time(preview.moment, preview.zone))"]
            if let reason = setup.held[preview.home] { lines[0] += ". Nothing would be queued: \(reason)" }
            lines.append(preview.reply.map { style.text($0.text) } ?? "Nothing is new, so nothing would be said.")
            lines +=
                preview.plan?.lines.map { "  \($0.number) \($0.item.nudge.subject): \(NudgeText.reason($0.item))" }
                ?? []
            try Output.standard.write(lines.joined(separator: "\n") + "\n\n")
        }
        for nudge in silent {
            try Output.standard.write("Not told: \(nudge.nudge.subject). \(NudgeText.sentence(nudge.reason))\n")
        }
    }

    private func round(_ setup: NudgeSetup, _ text: NudgeText, _ now: Date, _ assembly: Assembly) async throws {
        guard let outcomes = try setup.round.run(at: now, wall: assembly.settings.clock.now, holder: NudgeSetup.holder)
        else {
            try Output.error.write("Another round is under way, so this one did nothing.\n")
            return
        }
        for outcome in outcomes {
            let output = outcome.result == .unreachable ? Output.error : Output.standard
            try output.write(text.sentence(outcome) + "\n")
        }
        if outcomes.contains(where: \.isQueued) {
            try await OutboxPass(common: common, workspace: assembly.workspace).run()
        } else if outcomes.allSatisfy({ $0.result == .unreachable }) {
            throw ExitCode.failure
        }
    }
}

/// Why there is no round.
enum NudgeError: Error, Equatable {
    case noDestination
    case noAction(String)
}

extension NudgeError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noDestination:
            "No destination has a digest: name one in qbr.yaml under 'destinations:', with its kind, url_env and digest: \"09:10\"."
        case .noAction(let id): "There is no action '\(id)'; 'qbr list actions' shows their ids."
        }
    }
}
