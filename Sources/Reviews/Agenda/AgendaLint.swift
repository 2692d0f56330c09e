/// What an agenda could do better, in facts; the content has the words and the fix.
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
}
