import Days
import Reviews

extension AccountBriefing {
    /// What the rules find, a sentence each, for the written briefing's risks.
    func sentences(on today: Day) -> [String] {
        contactLints.map { $0.sentence(on: today) } + health(on: today) + terms + actions(on: today)
            + stale.compactMap { age in
                age.days(on: today).map { "Stale: \(age.kind.rawValue) data is \(Figures.count($0, "day")) old." }
            }
    }

    private func health(on today: Day) -> [String] {
        guard let health, !health.missing.isEmpty else { return [] }
        let missing = health.missing.map(\.label).joined(separator: ", ")
        return ["Health counts \(health.coverageWords) factors; missing: \(missing)."]
    }

    /// Half a year before the renewal it is worth a line (S2 Connecting Plan to Renewal).
    private var terms: [String] {
        guard let days = daysToRenewal, (0...180).contains(days) else { return [] }
        return ["Renews in \(Figures.count(days, "day"))" + (renewalBand.map { ": \($0.what)." } ?? ".")]
    }

    private func actions(on today: Day) -> [String] {
        var found: [String] = []
        if !late.isEmpty { found.append("Late: \(late.map(\.id).joined(separator: ", ")).") }
        let carried = open.filter { $0.carryoverCount >= 2 }
        if !carried.isEmpty {
            found.append("Carried over twice or more: \(carried.map(\.id).joined(separator: ", ")).")
        }
        if let idle = ActionBalance(open).idleSide {
            found.append("Nothing is open on \(idle == .ours ? "our" : "their") side, \(open.count) on the other.")
        }
        return found
    }
}

extension ContactLint {
    fileprivate func sentence(on today: Day) -> String {
        switch self {
        case .singleThreaded(let name?): "Only one active contact: \(name)."
        case .singleThreaded(nil): "No active contact is recorded."
        case .noExecutive(let wanted):
            "Nobody of level \(wanted.map { $0.rawValue.replacing("_", with: "-") }.joined(separator: " or ")) is invited."
        case .newExecutive(let name, let started, let meetBy):
            "\(name) is new since \(started.shortWords(on: today)): meet by \(meetBy.words(on: today))."
        case .noChampion: "No champion is recorded."
        case .quietChampion(let name, let days):
            "\(name), the champion, has been quiet for \(Figures.count(days, "day"))."
        }
    }
}
