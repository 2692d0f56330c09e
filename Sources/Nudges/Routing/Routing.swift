package import Days
package import Reviews
package import Workspace

/// Who hears of something, and where: by the accounts' teams and by what people wish.
package struct Routing: Sendable {
    private let destinations: [NudgeDestination]
    private let people: [String: Person]
    private let canMessage: @Sendable (Person) -> Bool

    /// - Parameters:
    ///   - destinations: All there are, also those whose time is not now: they settle what goes where.
    ///   - canMessage: Whether somebody can be written to alone.
    package init(
        _ destinations: [NudgeDestination], people: [Person], canMessage: @escaping @Sendable (Person) -> Bool
    ) {
        self.canMessage = canMessage
        self.destinations = destinations.sorted {
            ($0.team == nil ? 1 : 0, $0.isReachable ? 0 : 1, $0.name)
                < ($1.team == nil ? 1 : 0, $1.isReachable ? 0 : 1, $1.name)
        }
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter account: The account that the nudge is about; nil where it is about none.
    /// - Throws: ``Silence`` where nobody is to hear of it.
    package func route(_ nudge: Nudge, account: Account?, on day: Day) throws(Silence) -> Route {
        let owner = account?.ownerCSM.flatMap { people[$0] }
        guard let meant = addressee(of: nudge) ?? owner else { throw .nobody }
        let isOurs = isOurs(nudge)
        let person = try standIn(for: meant, account, owner, day)
        for somebody in [meant, person] where isQuiet(somebody, account) { throw .quiet(person: somebody.id) }
        let channel = channel(for: account, owner)
        let wantsDirect = person.wishes?.isDirect == true || channel == nil
        if wantsDirect, canMessage(person), let home = home(of: person) {
            return Route(destination: home, direct: person, person: person, meant: meant, isNamed: isOurs)
        }
        guard let channel else { throw .noPlace }
        return Route(destination: channel, direct: nil, person: person, meant: meant, isNamed: isOurs)
    }

    /// Whether somebody may be named in public about an account.
    package func mayName(_ id: String, _ account: Account?) -> Bool {
        people[id].map { !isQuiet($0, account) } ?? true
    }

    /// Whoever the thing is for: of ours the action's owner, whom the bot promised it to; else the account's owner.
    private func addressee(of nudge: Nudge) -> Person? {
        switch nudge.matter {
        case .action(let action): action.side == .ours ? people[action.owner.id] : nil
        case .reminder(let reminder): people[reminder.person]
        case .review, .account: nil
        }
    }

    /// What a customer owes names nobody of ours.
    private func isOurs(_ nudge: Nudge) -> Bool { nudge.action.map { $0.side == .ours } ?? true }

    /// The person, or whoever covers for them, one after the other.
    private func standIn(
        for meant: Person, _ account: Account?, _ owner: Person?, _ day: Day
    ) throws(Silence) -> Person {
        var person = meant
        var seen: Set<String> = [meant.id]
        while let away = person.wishes?.away, away.covers(day) {
            guard let cover = away.cover.flatMap({ people[$0] }), seen.insert(cover.id).inserted,
                account.map({ Access(cover).maySee($0, owner: owner) }) ?? true
            else { throw .away(person: person.id, until: away.until) }
            person = cover
        }
        return person
    }

    private func isQuiet(_ person: Person, _ account: Account?) -> Bool {
        guard let wishes = person.wishes else { return false }
        return wishes.isQuiet || account.map { wishes.quietAccounts.contains($0.id) } ?? false
    }

    /// The channel of the team that owns an account; a private one is told of in its own team's alone.
    private func channel(for account: Account?, _ owner: Person?) -> NudgeDestination? {
        destinations.first { destination in
            guard let team = destination.team else { return account?.isPrivate != true }
            return team == owner?.team
        }
    }

    /// The channel whose times count for direct messages to somebody.
    private func home(of person: Person) -> NudgeDestination? {
        let open = destinations.filter(\.isReachable)
        return open.first { $0.team == nil || $0.team == person.team } ?? open.first
    }

    /// Whether a digest is told at a destination's time: its own, or a direct message to somebody whose home it is.
    package func isTold(_ digest: Digest, at destination: NudgeDestination) -> Bool {
        if digest.destination == destination.name { return true }
        let person = people.values.first { NudgeDestination.direct($0.id) == digest.destination }
        return person.flatMap(home) == destination
    }
}
