import Days
import Reviews

extension BriefPage.Element {
    /// `version 3, 16 Dec, confirmed by Dana Ruiz`.
    static func origin(_ spiced: SPICEDVersion, today: Day) -> String {
        let confirmed = spiced.confirmedOn.map { day in
            ", confirmed \(day.shortWords(on: today))" + (spiced.confirmedBy.map { " by \($0)" } ?? "")
        }
        return "version \(spiced.version), \(spiced.recordedOn.shortWords(on: today)), \(spiced.source)"
            + (confirmed ?? ", not confirmed by the customer")
    }

    /// The five elements, each with what is known of it (domain.md part 2).
    static func list(_ spiced: SPICEDVersion, today: Day) -> [BriefPage.Element] {
        SPICEDVersion.Element.allCases.map { element in
            let (name, words) = line(element, of: spiced, today: today)
            let status = spiced.status[element] ?? (words.isEmpty ? .unknown : .assumed)
            return BriefPage.Element(name: name, words: words.isEmpty ? "not known" : words, status: status.rawValue)
        }
    }

    private static func line(
        _ element: SPICEDVersion.Element, of spiced: SPICEDVersion, today: Day
    ) -> (name: String, words: String) {
        switch element {
        case .situation: return ("Situation", spiced.situation.joined(separator: "; "))
        case .pain: return ("Pain", spiced.pain.joined(separator: "; "))
        case .impact: return ("Impact", spiced.impact.joined(separator: "; "))
        case .decision: return ("Decision", spiced.decision.joined(separator: "; "))
        case .criticalEvent:
            guard let event = spiced.criticalEvent else { return ("Critical event", "") }
            let day = event.date.map { ", \($0.words(on: today))" } ?? ""
            return ("Critical event", event.what + day + (event.consequence.map { "; if missed: \($0)" } ?? ""))
        }
    }
}

extension BriefPage.Factor {
    /// `85 🟢, up 7 (8 of 8 factors known)`.
    static func headline(_ health: HealthSnapshot, previous: HealthSnapshot?, colour: TrafficLight) -> String {
        let change = previous.map { health.score - $0.score } ?? 0
        let words = change == 0 ? "" : change > 0 ? ", up \(change)" : ", down \(-change)"
        return "\(health.score) \(colour.symbol)\(words) (\(health.coverageWords) factors known)"
    }

    /// Every factor; a missing one is shown as missing, with its weight shared out among the rest (S1 CHI).
    static func list(_ health: HealthSnapshot, today: Day) -> [BriefPage.Factor] {
        health.factors.map { factor in
            BriefPage.Factor(
                name: HealthFactor(rawValue: factor.id)?.label ?? factor.id, raw: factor.raw ?? "",
                score: factor.score.map { Figures.plain($0, places: 0) } ?? "missing",
                weight: Figures.plain(factor.effectiveWeight),
                asOf: factor.asOf?.shortWords(on: today) ?? "")
        }
    }
}

extension BriefPage.Question {
    /// What they may ask, with the figure to answer it by (S2 Anticipated Questions/Concerns); at most five.
    static func anticipated(_ facts: InternalFacts) -> [BriefPage.Question] {
        Array((missedGoals(facts) + latePromises(facts) + unconfirmedValue(facts)).prefix(5))
    }

    private static func missedGoals(_ facts: InternalFacts) -> [BriefPage.Question] {
        facts.goals.filter { $0.isOpen && $0.isMet == false }.map { goal in
            let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: "", today: facts.today)
            let next = facts.actions.first { $0.isOpen && $0.linkedTo.goal == goal.id }
            let answer = next.map { "\($0.owner.name): \($0.action), by \($0.dueDate.words(on: facts.today))" }
            return BriefPage.Question(
                question: "Why are we not there yet: \(goal.statement)?",
                answer: "\(row.progress), target \(row.target). "
                    + (answer ?? "No action serves this goal yet: bring one."))
        }
    }

    private static func latePromises(_ facts: InternalFacts) -> [BriefPage.Question] {
        facts.actions.filter { $0.side == .ours && $0.isOverdue(on: facts.today) }.map { action in
            BriefPage.Question(
                question: "What happened to \(action.short ?? action.action)?",
                answer: "Due \(action.dueDate.words(on: facts.today)), \(action.statusWords(on: facts.today)). "
                    + "Own it, and bring \(action.owner.firstName)'s new date.")
        }
    }

    private static func unconfirmedValue(_ facts: InternalFacts) -> [BriefPage.Question] {
        facts.values.filter { $0.countedIn && $0.validation != .yes }.map { entry in
            BriefPage.Question(
                question: "How did you count \(entry.amount)?",
                answer: "\(entry.working); " + entry.provenance.words(on: facts.today)
                    + ". Not confirmed by them yet.")
        }
    }
}
