import ArgumentParser
import Assistant
import Channels
import Reviews
import Workspace

/// `qbr people move`: a book of accounts that goes to another CSM.
struct PeopleMoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Hands a book of accounts, with its open actions, to another CSM.",
        discussion: """
            Example: qbr people move 'Maya Lindqvist' 'Sam Whitlock'

            It moves in one go, and 'undo' in 'qbr chat' takes it back.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Whose accounts: a name, an e-mail or an id.")
    var from: String

    @Argument(help: "Who gets them: a name, an e-mail or an id.")
    var to: String

    func run() throws {
        let author = try common.author(channel: "command", conversation: "default")
        let line = try common.openWorkspace().turn(author) { turn in
            guard let giver = try People.find(from, in: turn) else { throw PeopleError.unknown(from) }
            guard let taker = try People.find(to, in: turn) else { throw PeopleError.unknown(to) }
            guard giver.id != taker.id else { throw PeopleError.same(giver.name) }
            guard taker.role > .viewer else { throw PeopleError.looksOnly(taker.name) }
            let book = try BookMove(from: giver, to: taker, turn)
            try book.carryOut(in: turn)
            let accounts = Figures.count(book.accounts.count, "account")
            let actions = Figures.count(book.actions.count, "open action")
            return "\(accounts) and \(actions) went from \(giver.name) to \(taker.name).\n"
        }
        try Output.standard.write(line)
    }
}
