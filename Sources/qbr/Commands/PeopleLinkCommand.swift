import ArgumentParser
import Channels
import Reviews
import Workspace

/// `qbr people link`: binds a chat user to a person.
struct PeopleLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Binds a chat user to a person.",
        discussion: "Example: qbr people link 'Sarah Johnson' slack:U123")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A name, an e-mail or an id.")
    var name: String

    @Argument(help: "The platform and its id of the user, such as slack:U123.")
    var chatUser: String

    func validate() throws {
        let parts = chatUser.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count != 2 || parts.contains(where: \.isEmpty) {
            throw ValidationError("'\(chatUser)' is no chat user. Write platform and id, such as slack:U123.")
        }
    }

    func run() throws {
        let author = try common.author(channel: "command")
        let linked = try common.openWorkspace().turn(author) { turn in
            guard var person = try People.find(name, in: turn) else { throw PeopleError.unknown(name) }
            let others = try turn.all(Person.self).filter { $0.id != person.id && $0.chatIDs.contains(chatUser) }
            if let other = others.first { throw PeopleError.taken(chatUser, by: other.name) }
            if !person.chatIDs.contains(chatUser) { person.chatIDs.append(chatUser) }
            try turn.save(person)
            return person.name
        }
        try Output.standard.write("\(chatUser) is \(linked).\n")
    }
}
