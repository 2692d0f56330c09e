import Days
import Reviews

/// What may go wrong, for ourselves, and what is done against it (S2 Risk Mitigation Planning).
struct RisksPage: DocumentPage {
    static let file = "risks.md.mustache"

    let account: String
    let preparedBy: String
    let today: String
    let atStake: String?
    let renewal: String?
    let risks: [InternalFacts.RiskRow]
    let hasRisks: Bool
    /// Risks that nothing is done against (L37).
    let unmitigated: [String]
    let hasUnmitigated: Bool
    let growth: [InternalFacts.GrowthRow]
    let hasGrowth: Bool
    /// What the records give away by themselves.
    let flags: [String]
    let hasFlags: Bool
    let late: [ActionRow]
    let hasLate: Bool

    static let sample = RisksPage(
        account: "a", preparedBy: "p", today: "t", atStake: "a", renewal: "r",
        risks: [
            InternalFacts.RiskRow(
                id: "i", signal: "s", category: "c", probability: "p", impact: "i", level: "l", arrAtRisk: "a",
                rootCause: "r", mitigation: ["m"], trigger: "t", escalateTo: "e", deadline: "d", successCriteria: "s",
                planB: "b", source: "s")
        ], hasRisks: true, unmitigated: ["u"], hasUnmitigated: true,
        growth: [
            InternalFacts.GrowthRow(
                what: "w", type: "t", potential: "p", timeline: "t", probability: "p", reason: "r")
        ], hasGrowth: true, flags: ["f"], hasFlags: true,
        late: [.sample], hasLate: true)
}

extension RisksPage {
    init(_ facts: InternalFacts, _ words: DocumentWords) {
        let late = facts.actions.filter {
            $0.isOverdue(on: facts.today) || ($0.isOpen && ($0.status == .blocked || $0.status == .atRisk))
        }
        self.init(
            account: facts.account.name, preparedBy: facts.csm.name,
            today: "\(facts.today.weekday.short) \(facts.today.full)",
            atStake: facts.contract.flatMap { contract in
                contract.arr.map { "\($0) (\(facts.source(contract.provenance, .commercial, words)))" }
            },
            renewal: facts.contract?.renewalDate.map { "\($0.weekday.short) \($0.full)" },
            risks: facts.risks, hasRisks: !facts.risks.isEmpty,
            unmitigated: facts.risks.filter { !$0.hasMitigation }.map(\.signal),
            hasUnmitigated: facts.risks.contains { !$0.hasMitigation }, growth: facts.growth,
            hasGrowth: !facts.growth.isEmpty, flags: facts.flags,
            hasFlags: !facts.flags.isEmpty,
            late: ActionRow.list(late, goals: facts.goals, today: facts.today, words), hasLate: !late.isEmpty)
    }
}
