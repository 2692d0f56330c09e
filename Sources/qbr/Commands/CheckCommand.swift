import ArgumentParser
import Assistant
import Channels
import Content
import Conversation

/// `qbr check`: lints the content folder.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a content folder: each fault with file, line and what mends it; fails where there are any.",
        discussion: "Example: qbr check intents")

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("The folder to check; by default the content in use.", valueName: "dir"),
        completion: .directory)
    var directory: String?

    @Flag(help: "One JSON object a fault.")
    var json = false

    func run() throws {
        let location = try directory.map(ContentLocation.folder) ?? common.settings().content
        let content = try location.read()
        do {
            let script = try Brain.checked(content)
            guard !json else { return }
            try Output.standard.write("\(content.origin): \(script.intents.count) intents, no faults.\n")
        } catch ContentError.faults(let faults) {
            try tell(faults)
            throw ExitCode.failure
        }
    }

    private func tell(_ faults: [ContentFault]) throws {
        if json {
            for fault in faults { try Output.standard.write(try JSONLine.text(FaultLine(fault)) + "\n") }
        } else {
            try Output.error.write(faults.map { "\($0)\n" }.joined())
        }
    }
}

/// A fault as `check --json` prints it.
private struct FaultLine: Encodable {
    let file: String
    let line: Int
    let column: Int
    let message: String

    init(_ fault: ContentFault) {
        file = fault.file
        line = fault.line
        column = fault.column
        message = fault.message
    }
}
