import Conversation
import Days
import Reviews

extension AccountBriefing {
    /// What the rules find, a sentence each, for the written briefing's risks.
    func sentences(on today: Day, _ book: Phrasebook) -> [String] {
        contactLints.map { $0.sentence(on: today, book) } + thinHealth(book) + terms(book) + actions(book)
            + stale.compactMap { age in
                age.days(on: today).map {
                    book.say(.flagStale, ["kind": age.kind.rawValue, "age": Phrasing.days($0)])
                }
            }
    }

    private func thinHealth(_ book: Phrasebook) -> [String] {
        guard let health, !health.missing.isEmpty else { return [] }
        let missing = health.missing.map(\.label).joined(separator: ", ")
        return [book.say(.flagHealth, ["coverage": health.coverageWords, "missing": missing])]
    }

    /// Half a year before the renewal it is worth a line (S2 Connecting Plan to Renewal).
    private func terms(_ book: Phrasebook) -> [String] {
        guard let days = daysToRenewal, isRenewalInSight else { return [] }
        return [book.say(.flagRenewal, ["days": Phrasing.days(days), "what": renewalBand?.what])]
    }

    private func actions(_ book: Phrasebook) -> [String] {
        var found: [String] = []
        if !late.isEmpty { found.append(book.say(.flagLate, ["what": Phrasing.list(late.map(\.shortLabel))])) }
        if !stuck.isEmpty {
            found.append(book.say(.flagCarried, ["what": Phrasing.list(stuck.map(\.shortLabel))]))
        }
        if let idle = ActionBalance(open).idleSide {
            found.append(
                book.say(.flagIdle, ["ours": idle == .ours ? "yes" : nil, "others": String(open.count)]))
        }
        return found
    }
}

extension ContactLint {
    func sentence(on today: Day, _ book: Phrasebook) -> String {
        switch self {
        case .singleThreaded(let name): book.say(.flagSingleThreaded, ["name": name])
        case .noExecutive(let wanted):
            book.say(
                Phrase.flagNoExecutive.rawValue,
                ["levels": .list(wanted.map { .string($0.rawValue.replacing("_", with: "-")) })])
        case .newExecutive(let name, let started, let meetBy):
            book.say(
                .flagNewExecutive,
                ["name": name, "since": started.shortWords(on: today), "by": meetBy.words(on: today)])
        case .noChampion: book.say(.flagNoChampion)
        case .quietChampion(let name, let days):
            book.say(.flagQuietChampion, ["name": name, "days": Phrasing.days(days)])
        }
    }
}
