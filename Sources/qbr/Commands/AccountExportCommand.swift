import ArgumentParser
import Assistant
import Channels
import Foundation
import Reviews
import Workspace

/// `qbr account export`: everything on file about one customer.
struct AccountExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes all that is on file about a customer, one JSON object a line.",
        discussion: """
            Facts, their history, conversations, messages and digests in which it stands. It is ours, and internal.

            Example: qbr account export acme -o acme.ndjson
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The account: its name, an alias or its id.")
    var account: String

    @Option(help: ArgumentHelp("Only this person there: a name, an e-mail or an id.", valueName: "name"))
    var contact: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to; by default standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        let lines = try common.existingWorkspace().read { facts in
            let found = try facts.account(named: account)
            guard let contact else { return try facts.record(of: found.id) }
            return try facts.record(of: facts.contact(named: contact, of: found))
        }
        let text = try lines.map { try Self.text($0) + "\n" }.joined()
        guard let output else { return try Output.standard.write(text) }
        guard
            FileManager.default.createFile(
                atPath: output, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw UnwritableFile(path: output) }
    }

    /// `{"kind":"goal","id":"acme-G1","facts":{…}}`.
    private static func text(_ line: RecordLine) throws -> String {
        let id = try JSONLine.text(line.id)
        return #"{"kind":"\#(line.kind)","id":\#(id),"facts":\#(try json(line.json))}"#
    }

    /// A digest's text is no JSON of its own.
    private static func json(_ text: String) throws -> String {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) == nil ? try JSONLine.text(text) : text
    }
}
