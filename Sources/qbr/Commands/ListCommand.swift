import ArgumentParser
import Channels
import Content
import Days
import Foundation
import Glibc
import Reviews
import Workspace

/// `qbr list`: what the workspace holds.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what the workspace holds of one kind.",
        discussion: """
            Examples:
              qbr list accounts --owner maya
              qbr list actions --account acme --overdue
              qbr list metrics --account acme --json
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "What to list: \(ListKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: ListKind

    @Option(help: ArgumentHelp("Those of one account: its name, an alias or its id.", valueName: "name"))
    var account: String?

    @Option(help: ArgumentHelp("Those that somebody owns: a name, an e-mail or an id.", valueName: "name"))
    var owner: String?

    @Flag(help: "Open actions whose day has passed.")
    var overdue = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func validate() throws {
        if overdue, kind != .actions { throw ValidationError("--overdue is for actions: qbr list actions --overdue.") }
        if owner != nil, ![.accounts, .goals, .actions].contains(kind) {
            throw ValidationError("--owner is for accounts, goals and actions.")
        }
        if account != nil, [.people, .benchmarks, .roadmap].contains(kind) {
            throw ValidationError("--account is not for \(kind.rawValue), which belong to none.")
        }
    }

    func run() throws {
        let workspace = try common.openWorkspace()
        let today = try common.today(in: workspace)
        let playbook = try ContentLoader().decode(Playbook.self, from: "playbook.yaml", in: common.contentFiles)
        let listing = try workspace.read { facts in
            let listing = Listing(facts: facts, playbook: playbook, today: today)
            return try listing.entries(kind, account: account, owner: owner, overdue: overdue)
        }
        if json {
            for line in listing.json { try Output.standard.write(line + "\n") }
        } else if listing.table.rows.isEmpty {
            try Output.error.write(try emptyNote(workspace) + "\n")
        } else {
            let style = TerminalStyle.of(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
            try Output.standard.write(style.text(listing.table.markdown) + "\n")
        }
    }

    private func emptyNote(_ workspace: Workspace) throws -> String {
        try workspace.read { try $0.isEmpty }
            ? "The workspace is empty: fill it with 'qbr import FILE…', or try 'qbr demo'."
            : "There are no such \(kind.rawValue) in this workspace."
    }
}
