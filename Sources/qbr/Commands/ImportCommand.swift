import ArgumentParser
import Channels
import Days
import Foundation
import Glibc
import Workspace

/// `qbr import`: takes CSV exports into the workspace.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes accounts, contacts, figures, tickets, goals and actions from CSV exports.",
        discussion: """
            Each file is recognised by its header and comes in whole or not at all; importing it again changes nothing.

            Examples:
              qbr import accounts.csv usage.csv --as-of 2026-02-01
              qbr import tickets.csv --account Acme --dry-run
              qbr import book.csv --map arr=Turnover --dates dmy
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "CSV files, in any order.", completion: .file(extensions: ["csv", "tsv", "txt"]))
    var files: [String]

    @Option(
        help: ArgumentHelp("The day that the files are true of; by default each file's own.", valueName: "YYYY-MM-DD"),
        transform: ImportCommand.day)
    var asOf: Day?

    @Option(help: ArgumentHelp("What 03/04/2026 means, where a column does not tell.", valueName: "dmy|mdy"))
    var dates: DateText.Order?

    @Option(
        help: ArgumentHelp("The currency of amounts that name none.", valueName: "code"),
        transform: ImportCommand.currency)
    var currency = "USD"

    @Option(help: ArgumentHelp("Whose the rows are, where the file names no account.", valueName: "name"))
    var account: String?

    @Option(help: ArgumentHelp("What the files hold, where the header does not tell.", valueName: "kind"))
    var kind: ImportTarget?

    @Option(
        help: ArgumentHelp("The column that holds a field; may be given again.", valueName: "field=column"),
        transform: ImportCommand.pair)
    var map: [ColumnChoice] = []

    @Flag(help: "Shows what would be written, and writes nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Imports without asking.")
    var yes = false

    @Flag(help: "One JSON object a file.")
    var json = false

    func run() throws {
        let workspace = try workspace()
        let bar = ProgressBar()
        let importer = Importer(files, options: try options(today: common.today(in: workspace)), progress: bar.show)
        let preview = try importer.preview(workspace, progress: bar.show)
        bar.clear()
        if !json { try tell(preview.map(\.text)) }
        guard !dryRun, preview.contains(where: \.changesSomething), try isWanted() else { return try finish(preview) }
        let outcomes = try importer.run(workspace, author: common.author(channel: "import"), progress: bar.show)
        bar.clear()
        if !json { try tell(outcomes.map(\.result)) }
        try finish(outcomes)
    }

    /// Prints what programs read, then the faults; fails where there are any.
    private func finish(_ outcomes: [ImportOutcome]) throws {
        if json { try tell(outcomes.map { try $0.json }) }
        let faults = outcomes.flatMap { $0.faultLines() }
        try Output.error.write(faults.map { "\($0)\n" }.joined())
        if !faults.isEmpty { throw ExitCode.failure }
    }

    private func tell(_ lines: [String]) throws {
        try Output.standard.write(lines.map { "\($0)\n" }.joined())
    }

    /// Asks on a terminal; a pipe, `--json` and `--yes` have answered already.
    private func isWanted() throws -> Bool {
        guard !yes, !json, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return true }
        try Output.standard.write("Import? [y/N] ")
        let answer = readLine()?.lowercased() ?? ""
        let isYes = ["y", "yes"].contains(answer.filter { !$0.isWhitespace })
        if !isYes { try tell(["Nothing was imported."]) }
        return isYes
    }

    /// A dry run makes no workspace where there is none.
    private func workspace() throws -> Workspace {
        let path = try common.settings().database
        return dryRun && !Workspace.isThere(path)
            ? try Workspace.inMemory() : try common.openWorkspace()
    }

    private func options(today: Day) throws -> ImportOptions {
        let locale = ProcessInfo.processInfo.environment["QBR_LOCALE"].flatMap { $0.isEmpty ? nil : $0 }
        return ImportOptions(
            asOf: asOf, today: today, timeZone: try common.settings().clock.timeZone,
            dates: dates ?? locale.map { $0.hasPrefix("en-US") || $0.hasPrefix("en_US") ? .mdy : .dmy },
            currency: currency, account: account, target: kind,
            columns: Dictionary(map.map { ($0.field, $0.column) }) { _, last in last })
    }
}

// MARK: - Arguments

/// What `--map` was given.
struct ColumnChoice: Sendable {
    var field: String
    var column: String
}

extension DateText.Order: ExpressibleByArgument {}
extension ImportTarget: ExpressibleByArgument {}

extension ImportCommand {
    @Sendable static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("'\(text)' is no day. Write it as YYYY-MM-DD.")
        }
        return day
    }

    @Sendable static func currency(_ text: String) throws -> String {
        guard text.count == 3, text.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw ValidationError("'\(text)' is no currency. Write its three letters, such as USD.")
        }
        return text.uppercased()
    }

    @Sendable static func pair(_ text: String) throws -> ColumnChoice {
        guard let mark = text.firstIndex(of: "="), mark > text.startIndex, text.index(after: mark) < text.endIndex
        else {
            throw ValidationError("'\(text)' is no choice of a column. Write it as FIELD=COLUMN, such as arr=Revenue.")
        }
        return ColumnChoice(field: String(text[..<mark]), column: String(text[text.index(after: mark)...]))
    }
}

/// The bar on standard error; silent where that is no terminal.
private struct ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1

    func show(_ file: String, _ phase: Importer.Phase, _ share: Double) {
        // A terminal that has gone is no reason to stop an import.
        if isShown { try? Output.error.write("\r\u{1B}[K" + ImportProgressLine.text(file, phase, share)) }
    }

    func clear() {
        if isShown { try? Output.error.write("\r\u{1B}[K") }
    }
}
