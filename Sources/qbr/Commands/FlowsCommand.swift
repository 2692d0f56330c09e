import ArgumentParser
import Assistant
import Channels
import Conversation

/// `qbr flows`: draws a guided flow, or how the flows call one another.
struct FlowsCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case mermaid, dot
    }

    static let configuration = CommandConfiguration(
        commandName: "flows",
        abstract: "Draws a guided flow, or how the flows call one another.",
        discussion: """
            Without a name it shows which flow calls which.

            Examples:
              qbr flows qbr-prep
              qbr flows qbr-prep --format dot | dot -Tsvg > prep.svg
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The intent whose flow is drawn, or its command.", valueName: "name"))
    var name: String?

    @Option(help: "What the picture is written in: mermaid or dot.")
    var format = Format.mermaid

    @Flag(help: "Nodes and edges as one JSON object.")
    var json = false

    func run() throws {
        let script = try Brain(try common.contentFiles).script
        let graph = try name.map { FlowGraph(of: try intent($0, in: script)) } ?? FlowGraph(of: script)
        if json { return try Output.standard.write(try JSONLine.text(graph) + "\n") }
        try Output.standard.write(format == .dot ? graph.dot : graph.mermaid)
    }

    private func intent(_ name: String, in script: Script) throws -> Intent {
        let intents = script.intents.values.sorted { $0.name < $1.name }
        guard let intent = intents.first(where: { $0.name == name || $0.commands.contains(name) }) else {
            throw FlowsError.unknown(name, known: intents.filter { !$0.steps.isEmpty }.map(\.name))
        }
        if intent.steps.isEmpty { throw FlowsError.empty(intent.name) }
        return intent
    }
}

/// Why there is nothing to draw.
enum FlowsError: Error, Equatable, CustomStringConvertible {
    case unknown(String, known: [String])
    case empty(String)

    var description: String {
        switch self {
        case .unknown(let name, let known):
            "There is no flow '\(name)'; name one of \(known.joined(separator: ", "))."
        case .empty(let name): "'\(name)' is understood and has no flow; name another."
        }
    }
}
