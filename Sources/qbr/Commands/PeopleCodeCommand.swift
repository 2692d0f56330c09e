import ArgumentParser
import Channels
import Foundation
import Reviews
import Workspace

/// `qbr people code`: a code that somebody types in a chat to be known there.
struct PeopleCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Makes a code that a person types in a chat, once, to be known there.",
        discussion: "Example: qbr people code 'Sarah Johnson'")

    /// Seconds that a code is good for.
    private static let lifetime = 3600.0

    @OptionGroup var common: CommonOptions

    @Argument(help: "A name, an e-mail or an id.")
    var name: String

    func run() throws {
        let author = try common.author(channel: "command")
        let expiry = try common.settings().clock.now.addingTimeInterval(Self.lifetime).formatted(.iso8601)
        var generator = SystemRandomNumberGenerator()
        let code = LinkCode(using: &generator).text
        let person = try common.openWorkspace().turn(author) { turn in
            guard let person = try People.find(name, in: turn) else { throw PeopleError.unknown(name) }
            try turn.keep(code: code, for: person.id, until: expiry)
            return person.name
        }
        try Output.standard.write("\(code)\n")
        try Output.error.write("\(person) types it to the bot within an hour, in a chat; it works once.\n")
    }
}
