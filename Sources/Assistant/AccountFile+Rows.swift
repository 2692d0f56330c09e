import Conversation
import Days
import Documents
import Reviews

/// What may go wrong and what may grow, in words, for our own papers.
extension AccountFile {
    /// The open risks, the gravest first.
    func riskRows(_ book: Phrasebook, today: Day) -> [InternalFacts.RiskRow] {
        risks.filter(\.isOpen).sorted { ($1.level, $0.foundOn, $0.id) < ($0.level, $1.foundOn, $1.id) }.map { risk in
            let against = actions.filter { risk.mitigation.contains($0.id) && $0.status != .cancelled }
            return InternalFacts.RiskRow(
                id: risk.id, signal: risk.signal,
                category: book.say(.riskCategory, [risk.category.rawValue: "yes"]),
                probability: risk.probability.rawValue, impact: risk.impact.rawValue,
                level: book.say(.riskLevel, [risk.level.rawValue: "yes"]), arrAtRisk: risk.arrAtRisk?.description,
                rootCause: risk.rootCause,
                mitigation: against.map { "\($0.owner.name), \($0.shortLabel), \($0.dueDate.shortWords(on: today))" },
                trigger: risk.trigger, escalateTo: risk.escalateTo?.name,
                deadline: risk.deadline?.shortWords(on: today), successCriteria: risk.successCriteria,
                planB: risk.planB,
                source: "\(risk.provenance.source), \(risk.provenance.asOf.shortWords(on: today))")
        }
    }

    /// The open opportunities; probabilities are a CSM's own.
    func growthRows(_ book: Phrasebook) -> [InternalFacts.GrowthRow] {
        opportunities.filter(\.isOpen).map { opportunity in
            InternalFacts.GrowthRow(
                what: opportunity.what, type: book.say(.growthType, [opportunity.type.rawValue: "yes"]),
                potential: opportunity.potentialARR?.description,
                timeline: opportunity.timeline.map { "Q\($0.number) \($0.year)" },
                probability: opportunity.probability.map { "\(Figures.plain($0))%" }, reason: opportunity.case)
        }
    }
}
