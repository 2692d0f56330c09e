package import Days

extension Person {
    /// How somebody wants to be reminded (domain.md part 3, Nudges become spam).
    package struct Wishes: Codable, Hashable, Sendable {
        /// Named in no channel.
        package var isQuiet: Bool
        /// Named in no channel where it is about one of these accounts, by id.
        package var quietAccounts: [String]
        /// Reminded in a direct message, not in the channel.
        package var isDirect: Bool
        package var away: Away?

        package init(
            isQuiet: Bool = false, quietAccounts: [String] = [], isDirect: Bool = false, away: Away? = nil
        ) {
            self.isQuiet = isQuiet
            self.quietAccounts = quietAccounts
            self.isDirect = isDirect
            self.away = away
        }
    }

    /// Days on which somebody is away.
    package struct Away: Codable, Hashable, Sendable {
        package var from: Day
        /// The last of them.
        package var until: Day
        /// The person, by id, who gets their nudges meanwhile; nil where nobody was named.
        package var cover: String?

        package init(from: Day, until: Day, cover: String? = nil) {
            self.from = from
            self.until = until
            self.cover = cover
        }

        package func covers(_ day: Day) -> Bool { from <= day && day <= until }
    }
}
