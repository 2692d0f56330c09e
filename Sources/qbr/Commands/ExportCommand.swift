import ArgumentParser
import Assistant
import Channels
import Days
import Documents
import Foundation
import Publishing
import Reviews
import Workspace

/// `qbr export`: writes the documents of one account, or of all.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes an account's documents: agenda, brief, deck, value story, actions, calendar and more.",
        discussion: """
            Agenda, invitation, input-request, deck, shared-plan, summary, check-in and value are for the customer and hold nothing internal; the others are ours. They are drafts: read them before they go out.

            The program's report is about all accounts over twelve months. Pages (html) and documents (docx) need pandoc, decks (pptx) also librsvg2-bin, paper (pdf) also chromium.

            Examples:
              qbr export acme --as agenda
              qbr export acme --as deck --format pptx -o acme.pptx
              qbr export --as program --format html -o program.html
              qbr export --all --as brief --as deck -o book/
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The account: its name, an alias or its id; none for the program.")
    var account: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What to write: \(DocumentExporter.Kind.names), or a document that a flow of yours wrote.",
            valueName: "document"),
        completion: .list(DocumentExporter.Kind.allCases.map(\.rawValue)))
    var names: [String]

    @Option(help: "How to write it; by default a calendar as ics, the others as md.")
    var format: DocumentExporter.Format?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to; by default standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Writes of every account, into the folder that -o names.")
    var all = false

    func validate() throws {
        guard !names.isEmpty else { throw ValidationError("Say what to write: --as agenda.") }
        if all {
            guard account == nil else { throw ValidationError("Name an account, or write --all, not both.") }
            guard output != nil else { throw ValidationError("Name the folder for all of them: -o FOLDER.") }
        } else {
            guard account != nil || names == [ExportDesk.program] else {
                throw ValidationError("Name the account, or write --all.")
            }
            guard names.count == 1 else { throw ValidationError("Write one document at a time, or --all.") }
        }
    }

    func run() throws {
        let desk = try ExportDesk(common, format)
        if all { return try writeAll(desk) }
        let result = try desk.workspace.read { try desk.result(names.first ?? "", account, $0) }
        let file = try desk.file(result)
        if let note = result.note { try Output.error.write(note + "\n") }
        try file.write(to: output)
    }

    /// A file for each account and document; a document that an account cannot have is told of, and the rest goes on.
    private func writeAll(_ desk: ExportDesk) throws {
        let folder = output ?? "."
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw UnwritableFile(path: folder)
        }
        var written = 0
        let pool = try desk.pool()
        for account in try desk.workspace.read({ try $0.all(Account.self) }) {
            for name in names {
                do {
                    let result = try desk.workspace.read { try desk.result(name, account.id, $0, beside: pool) }
                    try desk.file(result).write(to: "\(folder)/\(account.id)-\(name).\(desk.ending(name))")
                    written += 1
                } catch let error as DocumentError {
                    try Output.error.write("\(error)\n")
                }
            }
        }
        try Output.error.write("\(written) files are in \(folder).\n")
    }
}

extension DocumentExporter.Kind {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension DocumentExporter.Format: ExpressibleByArgument {}
