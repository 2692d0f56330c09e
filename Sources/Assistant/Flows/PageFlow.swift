import Conversation
import Reviews
import Workspace

/// Links to the pages of `qbr serve`: good for a day, for whoever has them.
enum PageFlow {
    static let handlers: [String: Handler] = ["page.account": account, "page.board": board, "page.program": program]

    private static func account(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        return link(to: .account(id: account.id), called: account.name, desk)
    }

    /// The board of whoever asks; those without a team are one team too.
    private static func board(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let team = desk.me?.team ?? ""
        return link(to: .board(team: team), called: team.isEmpty ? desk.say(.pageOwnTeam) : team, desk)
    }

    private static func program(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        link(to: .program, called: desk.say(.statsEverybody), desk)
    }

    private static func link(to place: PageLinks.Place, called name: String, _ desk: Desk) -> Outcome {
        guard let pages = desk.pages else { return Outcome(facts: ["page": ["off": true]]) }
        return Outcome(facts: [
            "page": [
                "link": .string(pages.link(to: place)), "name": .string(name),
                "board": .bool(place.isBoard), "program": .bool(place == .program),
            ]
        ])
    }
}
