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
        let context = try context(settings)
        if text.isEmpty {
            var clock = ReadingTimes()
            while let line = readLine() {
                try show(times ? clock.read(line, reader, context) : reader.read(line, in: context))
            }
            if times { try Output.error.write(clock.text + "\n") }
        } else {
            try show(reader.read(text.joined(separator: " "), in: context))
        }
    }

    private func context(_ settings: Settings) throws -> ReadingContext {
        var context = ReadingContext(today: reference ?? settings.clock.today, sense: past ? .past : .due)
        context.dayFirst = settings.dayFirst
        guard FileManager.default.fileExists(atPath: settings.database) else { return context }
        do {
            (context.people, context.accounts) = try names(in: try common.openWorkspace())
        } catch {
            try Output.error.write("Read without the names of the workspace: \(error)\n")
        }
        return context
    }

    private func names(in workspace: Workspace) throws -> (people: NameIndex, accounts: NameIndex) {
        try workspace.read { facts in
            let accounts = try facts.all(Account.self).map {
                Named(id: $0.id, name: $0.name, aliases: $0.aliases + [$0.domain, $0.id].compactMap(\.self))
            }
            let ours = try facts.all(Person.self).map { Named(id: $0.id, name: $0.name, aliases: $0.nicknames) }
            let theirs = try facts.all(Contact.self).filter(\.isActive).map {
                Named(id: $0.id, name: $0.name, group: $0.account, roles: $0.roles.map(\.rawValue))
            }
            return (NameIndex(ours + theirs), NameIndex(accounts))
        }
    }

    private func show(_ reading: Reading) throws {
        try Output.standard.write((json ? try JSONLine.text(reading) : ReadingText(reading).text) + "\n")
    }
}

/// A reading as people read it.
private struct ReadingText {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    var text: String {
        let intent = reading.intent.map(words) ?? "none"
        let others = reading.ranking.filter { $0.name != reading.intent?.name && $0.confidence >= 0.005 }.map(words)
        var lines = [
            reading.text, "  intent    \(intent)" + (others.isEmpty ? "" : " (else \(others.joined(separator: ", ")))"),
        ]
        lines += reading.slots.map { "  slot      \($0.name): \($0.text)" }
        lines += reading.entities.map(words)
        return lines.joined(separator: "\n")
    }

    private func words(_ ranked: Ranked) -> String {
        "\(ranked.name) \(Int(ranked.confidence * 100))%"
    }

    private func words(_ entity: Understanding.Entity) -> String {
        let kind = entity.kind.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
        var line = "  \(kind) \(entity.text) → \(entity.value.map(words) ?? "?")"
        if !entity.alternatives.isEmpty { line += ", or \(entity.alternatives.map(words).joined(separator: ", or "))" }
        return entity.reason.map { "\(line) (\($0))" } ?? line
    }

    private func words(_ value: EntityValue) -> String {
        switch value {
        case .date(let range, _):
            let start = "\(range.start.weekday.short) \(range.start.full)"
            return range.count == 1 ? start : "\(start) to \(range.end.weekday.short) \(range.end.full)"
        case .duration(let amount, let unit): return "\(number(amount)) \(unit.rawValue)"
        case .money, .email: return (try? JSONLine.text(value)) ?? ""
        case .percent(let amount): return "\(number(amount))%"
        case .number(let amount): return number(amount)
        case .person(_, let name), .account(_, let name): return name
        }
    }

    private func number(_ value: Double) -> String {
        value.magnitude < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
