import Days
import Nudges
import Reviews

/// Who hears of something and where, from the sentences.
extension YearModel {
    /// What the outbox calls the place, and the channel whose time counts; nil where nobody is to hear.
    func place(_ want: Want, _ world: YearWorld, _ day: Day) -> (name: String, home: String)? {
        let account = want.account.flatMap { world.accounts[$0] }
        let owner = account?.ownerCSM.flatMap { world.people[$0] }
        guard var person = want.person.flatMap({ world.people[$0] }) ?? owner else { return nil }
        if isQuiet(person, account) { return nil }
        var tried: [String] = [person.id]
        while let away = person.wishes?.away, away.from <= day, day <= away.until {
            guard let name = away.cover, let cover = world.people[name], !tried.contains(name) else { return nil }
            if account?.isPrivate == true, cover.id != owner?.id, owner == nil || cover.team != owner?.team {
                return nil
            }
            tried.append(name)
            person = cover
        }
        if isQuiet(person, account) { return nil }
        let channel: String? =
            switch owner?.team {
            case "london": "#london"
            case "boston": "#boston"
            case "sydney": "#sydney"
            default: account?.isPrivate == true ? nil : "#everybody"
            }
        if person.wishes?.isDirect == true || channel == nil, !person.chatIDs.isEmpty {
            let home =
                ["london": "#london", "boston": "#boston", "sydney": "#sydney"][person.team ?? ""] ?? "#everybody"
            return ("person:\(person.id)", home)
        }
        return channel.map { ($0, $0) }
    }

    private func isQuiet(_ person: Person, _ account: Account?) -> Bool {
        person.wishes.map { $0.isQuiet || $0.quietAccounts.contains(account?.id ?? "") } ?? false
    }
}
