import ArgumentParser
import Assistant
import Channels
import Documents
import Foundation
import Publishing
import Workspace

/// `qbr export`: writes the documents of one account.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes an account's documents: agenda, brief, deck, value story, actions, calendar and more.",
        discussion: """
            Agenda, invitation, input-request, deck, summary, check-in and value are for the customer and hold nothing
            internal; the others are ours. Drafts are for you to read before they go out.

            Pages (html) and documents (docx) need pandoc, decks (pptx) also librsvg2-bin, paper (pdf) also chromium.

            Examples:
              qbr export acme --as agenda
              qbr export acme --as deck --format pptx -o acme.pptx
              qbr export acme --as calendar -o acme.ics
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
        let file = try ExportFile(result, format, exporter.library, stamp: settings.clock.now)
        if let note = result.note { try Output.error.write(note + "\n") }
        try file.write(to: output)
    }
}

extension DocumentExporter.Kind {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension DocumentExporter.Format: ExpressibleByArgument {}
