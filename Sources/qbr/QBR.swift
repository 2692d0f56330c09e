import ArgumentParser

/// The root command; without a subcommand it is the conversation.
struct QBR: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "qbr",
        abstract: "Leads a customer success manager through the quarterly business review.",
        discussion: """
            Start with the demo workspace and type what you want to do:
              qbr demo
              qbr
              > /qbr-prep acme
            """,
        version: version,
        subcommands: [
            ChatCommand.self, ServeCommand.self, ListCommand.self, ImportCommand.self, ExportCommand.self,
            PeopleCommand.self, ContentCommand.self, CheckCommand.self, TestCommand.self, FlowsCommand.self,
            ParseCommand.self, EvaluateCommand.self, DemoCommand.self, DoctorCommand.self, OutboxCommand.self,
            NudgeCommand.self, BackupCommand.self, RestoreCommand.self, MoveCommand.self, AccountCommand.self,
        ],
        defaultSubcommand: ChatCommand.self)
}
