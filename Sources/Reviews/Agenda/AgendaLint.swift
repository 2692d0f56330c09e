/// What an agenda could do better, in facts, with the words and the fix.
package struct AgendaLint: Hashable, Sendable {
    package enum Severity: String, Comparable, Sendable {
        case note, warning, error

        package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    package enum Fact: Hashable, Sendable {
        /// L07. Shares in per cent.
        case looksBack(forward: Double, target: Double)
        /// L09: more than the segment allows.
        case longerThanSegment(minutes: Int, longest: Int, segment: Segment.ID)
        case shorterThanSegment(minutes: Int, shortest: Int, segment: Segment.ID)
        /// L09, domain.md C02.
        case longerThanAnHour(minutes: Int)
        /// L10.
        case looksBackBeforeGoals(section: String)
        case noGoalCheck
        /// L20, L45: requests, tickets or bugs are not what executives come for.
        case tactical(sections: [String])
        /// L21. In per cent.
        case customerListens(share: Double)
        /// L22.
        case noActions, noNextDate
        /// L44.
        case littleSlack(spare: Int, wanted: Int, shorten: String?)
        case overbooked(minutes: Int)
        /// L15: goals that are not on target and that no section speaks of.
        case badNewsMissing(goals: [String])
    }

    package let fact: Fact
    package let severity: Severity
}

extension AgendaLint {
    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch fact {
        case .looksBack: "L07"
        case .longerThanSegment, .shorterThanSegment, .longerThanAnHour: "L09"
        case .looksBackBeforeGoals, .noGoalCheck: "L10"
        case .badNewsMissing: "L15"
        case .tactical(let sections): sections.count > 1 ? "L20" : "L45"
        case .customerListens: "L21"
        case .noActions, .noNextDate: "L22"
        case .littleSlack, .overbooked: "L44"
        }
    }

    /// What is the matter.
    package var words: String {
        switch fact {
        case .looksBack(let forward, let target):
            "\(Figures.plain(forward, places: 0)) % looks ahead; \(Figures.plain(target, places: 0)) % is better"
        case .longerThanSegment(let minutes, let longest, let segment):
            "\(minutes) minutes is more than the \(longest) of \(segment.name)"
        case .shorterThanSegment(let minutes, let shortest, let segment):
            "\(minutes) minutes is less than the usual \(shortest) of \(segment.name)"
        case .longerThanAnHour(let minutes): "\(minutes) minutes is more than an hour"
        case .looksBackBeforeGoals(let section): "'\(section)' comes before the goals are checked"
        case .noGoalCheck: "nobody asks whether the goals still hold"
        case .tactical(let sections): "'\(sections.joined(separator: "', '"))' is day-to-day support"
        case .customerListens(let share): "the customer speaks \(Figures.plain(share, places: 0)) % of the time"
        case .noActions: "no time for actions"
        case .noNextDate: "nobody agrees on the next date"
        case .littleSlack(let spare, _, _): spare == 0 ? "no slack" : "\(Figures.count(spare, "minute")) of slack"
        case .overbooked(let minutes): "\(Figures.count(minutes, "minute")) more than there are"
        case .badNewsMissing(let goals): "not a word on \(goals.joined(separator: ", "))"
        }
    }

    /// What to do about it.
    package var fix: String {
        switch fact {
        case .looksBack: "shorten what looks back"
        case .longerThanSegment, .longerThanAnHour: "plan a shorter meeting"
        case .shorterThanSegment: "ask for more time, or keep it on purpose"
        case .looksBackBeforeGoals(let section): "move '\(section)' behind the goal check"
        case .noGoalCheck: "add the goal check"
        case .tactical: "keep it in the briefing"
        case .customerListens: "let the customer lead another section"
        case .noActions: "add a section for actions"
        case .noNextDate: "add a close with the next date"
        case .littleSlack(_, let wanted, let shorten):
            shorten.map { "shorten '\($0)' to have \(Figures.count(wanted, "minute")) free" } ?? "shorten something"
        case .overbooked: "shorten a section or plan a longer meeting"
        case .badNewsMissing: "give each a line: what happened, why, what next"
        }
    }
}
