import ArgumentParser
import Assistant
import Channels
import Days
import Foundation
import Reviews
import Understanding
import Workspace

/// `qbr parse`: what the bot understands of a text.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Shows what the bot understands of a text: the intent, the others that come near, what is mentioned.",
        discussion: """
            Reads lines from standard input where no text is given.

            Examples:
              qbr parse sarah will train 10 analysts by next fri
              qbr parse --why "whats overdue at acme"
              qbr parse --json --reference 2026-03-11 --past "q1 arr" < lines.txt
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The text; its words may stand unquoted.")
    var text: [String] = []

    @Flag(help: "One JSON object a line.")
    var json = false

    @Option(help: ArgumentHelp("The day on which it is said.", valueName: "YYYY-MM-DD"), transform: ParseCommand.day)
    var reference: Day?

    @Flag(help: "Reads dates as due dates (the default).")
    var due = false

    @Flag(help: "Reads dates as days and periods to report on.")
    var past = false

    @Flag(help: "Says what each was recognised by: the phrase or the strongest signs, and the rule of each date.")
    var why = false

    @Flag(help: "Says on standard error how long reading took: the whole, and the entities alone.")
    var times = false

    func validate() throws {
        guard !(due && past) else { throw ValidationError("--due and --past exclude each other: name one.") }
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("'\(text)' is no day; write it as 2026-03-11.")
        }
        return day
    }

    func run() throws {
        let settings = try common.settings()
        let reader = try Brain(settings.content.read()).reader.value()
        let workspace = workspace(settings)
        var context = ReadingContext(today: reference ?? settings.clock.today, sense: past ? .past : .due)
        context.dayFirst = settings.dayFirst
        if text.isEmpty {
            var clock = ReadingTimes()
            while let line = readLine() {
                var context = context
                _ = try clock.look { try workspace?.read { try context.lookUpNames(in: line, reader, $0) } }
                let reading = times ? clock.read(line, reader, context) : reader.read(line, in: context)
                try show(reading, reader, context)
            }
            if times { try Output.error.write(clock.text + "\n") }
        } else {
            let line = text.joined(separator: " ")
            try workspace?.read { try context.lookUpNames(in: line, reader, $0) }
            try show(reader.read(line, in: context), reader, context)
        }
    }

    /// Where names are looked up; nil where there are none.
    private func workspace(_ settings: Settings) -> Workspace? {
        guard Workspace.isThere(settings.database) else { return nil }
        do {
            return try common.openWorkspace()
        } catch {
            try? Output.error.write("Read without the names of the workspace: \(error)\n")
            return nil
        }
    }

    private func show(_ reading: Reading, _ reader: Reader, _ context: ReadingContext) throws {
        let reasons = why ? ReadingReasons(reading, reader.why(reading.text, in: context)) : nil
        let text =
            json
            ? try JSONLine.text(ExplainedReading(reading: reading, why: reasons))
            : ReadingText(reading: reading, why: reasons).text
        try Output.standard.write(text + "\n")
    }
}
