import Days
import Reviews

extension BriefPage {
    /// The three things to come out of the review with (S2 Executive Briefing Document Template): those that were set,
    /// else what the records leave open, which is to be reached, confirmed or got ready for.
    static func objectives(_ facts: InternalFacts, _ words: DocumentWords) -> [String] {
        if let set = facts.review?.objectives, !set.isEmpty { return Array(set.prefix(3)) }
        let ahead = facts.goals.filter { $0.isOpen && $0.isMet != true }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        var objectives = ahead.prefix(1).map { words.say(.objective, ["goal": $0.statement]) }
        let claimed = facts.values.filter { $0.countedIn && $0.validation != .yes }.map(\.amount.description)
        if !claimed.isEmpty {
            objectives.append(words.say(.objective, ["value": claimed.joined(separator: ", ")]))
        }
        if let event = facts.eventAhead {
            objectives.append(
                words.say(.objective, ["event": event.what, "day": event.date?.words(on: facts.today)]))
        }
        return objectives
    }
}
