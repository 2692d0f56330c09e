import ArgumentParser
import Channels
import Reviews
import Workspace

/// `qbr people add`: somebody who uses the workspace.
struct PeopleAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds somebody, or changes their e-mail, role or team.",
        discussion: "Example: qbr people add 'Sarah Johnson' --email sarah@example.com --role csm")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The whole name.")
    var name: String

    @Option(help: ArgumentHelp("Where mail reaches them.", valueName: "address"))
    var email: String?

    @Option(help: "What they may do; each role may do what those before it may.")
    var role: Person.Role?

    @Option(help: "Whose accounts they may see where those are private, and as a lead change.")
    var team: String?

    func validate() throws {
        if name.allSatisfy(\.isWhitespace) { throw ValidationError("The name is empty. Give a name.") }
        if let email, email.split(separator: "@", omittingEmptySubsequences: false).count != 2 {
            throw ValidationError("'\(email)' is no e-mail address. Write it as name@example.com.")
        }
    }

    func run() throws {
        let author = try common.author(channel: "command")
        let line = try common.openWorkspace().turn(author) { turn in
            let known = try People.find(name, in: turn)
            var person = try known ?? Person(id: People.freeID(for: name, in: turn), name: name, role: .viewer)
            person.email = email ?? person.email
            person.role = role ?? person.role
            person.team = team ?? person.team
            try turn.save(person)
            let change = known == nil ? "was added" : turn.changes.isEmpty ? "is unchanged" : "was changed"
            return "\(person.name) (\(person.id), \(person.role.rawValue)) \(change).\n"
        }
        try Output.standard.write(line)
    }
}

extension Person.Role: ExpressibleByArgument {}
