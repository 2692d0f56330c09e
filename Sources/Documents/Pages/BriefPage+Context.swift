import Days
import Reviews

extension BriefPage.Element {
    /// `version 3, 16 Dec, confirmed by Dana Ruiz`.
    static func origin(_ spiced: SPICEDVersion, today: Day, _ words: DocumentWords) -> String {
        words.say(
            .version,
            [
                "version": String(spiced.version), "day": spiced.recordedOn.shortWords(on: today),
                "source": spiced.source, "confirmed": spiced.confirmedOn?.shortWords(on: today),
                "by": spiced.confirmedBy,
            ])
    }

    /// The five elements, each with what is known of it (domain.md part 2).
    static func list(_ spiced: SPICEDVersion, today: Day, _ words: DocumentWords) -> [BriefPage.Element] {
        SPICEDVersion.Element.allCases.map { element in
            let line = line(element, of: spiced, today: today, words)
            let status = spiced.status[element] ?? (line.isEmpty ? .unknown : .assumed)
            return BriefPage.Element(
                name: words.say(.element, [element.rawValue: "yes"]),
                words: words.say(.elementLine, ["line": line]), status: status.rawValue)
        }
    }

    private static func line(
        _ element: SPICEDVersion.Element, of spiced: SPICEDVersion, today: Day, _ words: DocumentWords
    ) -> String {
        switch element {
        case .criticalEvent:
            spiced.criticalEvent.map { event in
                words.say(
                    .eventLine,
                    ["what": event.what, "day": event.date?.words(on: today), "consequence": event.consequence])
            } ?? ""
        default: spiced.lines(element).joined(separator: "; ")
        }
    }
}

extension BriefPage.Factor {
    /// `85 🟢, up 7 (8 of 8 factors known)`.
    static func headline(
        _ health: HealthSnapshot, previous: HealthSnapshot?, colour: TrafficLight, _ words: DocumentWords
    ) -> String {
        let change = previous.map { health.score - $0.score } ?? 0
        return words.say(
            .health,
            [
                "score": String(health.score), "colour": colour.symbol, colour.rawValue: "yes",
                "up": change > 0 ? String(change) : nil,
                "down": change < 0 ? String(-change) : nil, "coverage": health.coverageWords,
            ])
    }

    /// The factors of which something is known; the weight of the others is shared out among them (S1 CHI).
    static func list(_ health: HealthSnapshot, today: Day) -> [BriefPage.Factor] {
        health.factors.compactMap { factor in
            factor.score.map { score in
                BriefPage.Factor(
                    name: name(factor), raw: factor.raw ?? "", score: Figures.plain(score, places: 0),
                    weight: Figures.plain(factor.effectiveWeight), asOf: factor.asOf?.shortWords(on: today) ?? "")
            }
        }
    }

    /// The others; nil where every factor is known.
    static func missing(_ health: HealthSnapshot) -> String? {
        let names = health.factors.filter { $0.score == nil }.map(name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func name(_ factor: HealthSnapshot.Factor) -> String {
        HealthFactor(rawValue: factor.id)?.label ?? factor.id
    }
}

extension BriefPage.Question {
    /// What they may ask, with the figure to answer it by (S2 Anticipated Questions/Concerns); at most five.
    static func anticipated(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Question] {
        Array((missedGoals(facts, words) + latePromises(facts, words) + unconfirmedValue(facts, words)).prefix(5))
    }

    private static func missedGoals(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Question] {
        facts.goals.filter { $0.isOpen && $0.isMet == false }.map { goal in
            let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: "", today: facts.today, words)
            let next = facts.actions.first { $0.isOpen && $0.linkedTo.goal == goal.id }
            return BriefPage.Question(
                question: words.say(.askGoal, ["goal": goal.statement]),
                answer: words.say(
                    .answerGoal,
                    [
                        "progress": row.progress, "target": row.target, "owner": next?.owner.name,
                        "action": next?.action, "by": next?.dueDate.words(on: facts.today),
                    ]))
        }
    }

    private static func latePromises(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Question] {
        facts.actions.filter { $0.side == .ours && $0.isOverdue(on: facts.today) }.map { action in
            BriefPage.Question(
                question: words.say(.askLate, ["action": action.short ?? action.action]),
                answer: words.say(
                    .answerLate,
                    [
                        "day": action.dueDate.words(on: facts.today),
                        "status": words.status(action, on: facts.today), "owner": action.owner.firstName,
                    ]))
        }
    }

    private static func unconfirmedValue(_ facts: InternalFacts, _ words: DocumentWords) -> [BriefPage.Question] {
        facts.values.filter { $0.countedIn && $0.validation != .yes }.map { entry in
            BriefPage.Question(
                question: words.say(.askValue, ["amount": entry.amount.description]),
                answer: words.say(
                    .answerValue,
                    ["working": entry.working, "source": entry.provenance.words(on: facts.today)]))
        }
    }
}
