import ArgumentParser

/// `qbr people`: who may do what.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Adds people, binds their chat users to them, and moves their accounts.",
        discussion: """
            Examples:
              qbr people add 'Sarah Johnson' --email sarah@example.com --role csm
              qbr people link 'Sarah Johnson' slack:U123
              qbr people code 'Sarah Johnson'
              qbr people move 'Maya Lindqvist' 'Sam Whitlock'
            """,
        subcommands: [
            PeopleAddCommand.self, PeopleLinkCommand.self, PeopleCodeCommand.self, PeopleMoveCommand.self,
        ])
}
