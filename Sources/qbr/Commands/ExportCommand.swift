import ArgumentParser
import Assistant
import Channels
import Foundation
import Workspace

/// `qbr export`: writes the documents of one account.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes an account's agenda, summary, check-in, brief, actions or calendar.",
        discussion: """
            Agenda, summary and check-in are for the customer and hold nothing internal; the others are ours.

            Examples:
              qbr export acme --as agenda
              qbr export acme --as calendar -o acme.ics
              qbr export acme --as brief --format json
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The account: its name, an alias or its id.")
    var account: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What to write: \(DocumentExporter.Kind.names), or a document that a flow of yours wrote.",
            valueName: "document"),
        completion: .list(DocumentExporter.Kind.allCases.map(\.rawValue)))
    var name: String

    @Option(help: "How to write it; by default a calendar as ics, the others as md.")
    var format: DocumentExporter.Format?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to; by default standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        let settings = try common.settings()
        let exporter = try DocumentExporter(try common.contentFiles)
        let workspace = try common.openWorkspace()
        let today = try common.today(in: workspace)
        let result = try workspace.read { facts in
            guard let kind = DocumentExporter.Kind(rawValue: name) else {
                return try exporter.written(name, account: account, from: facts)
            }
            return try exporter.export(
                kind, account: account, format: format, from: facts, today: today, stamp: settings.clock.now,
                zone: settings.clock.timeZone.identifier)
        }
        if let note = result.note { try Output.error.write(note + "\n") }
        guard let output else { return try Output.standard.write(result.text) }
        do {
            try Data(result.text.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw UnwritableFile(path: output)
        }
    }
}

extension DocumentExporter.Kind {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension DocumentExporter.Format: ExpressibleByArgument {}

/// A file that cannot be written.
struct UnwritableFile: Error, CustomStringConvertible {
    let path: String

    var description: String { "'\(path)' cannot be written; check that its folder is there and yours to write in." }
}
