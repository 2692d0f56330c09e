import Conversation
import Days
import Documents
import Reviews

extension ReviewMaterial {
    /// What there is for one of the six purposes of a review, or what would bring it.
    func standing(of purpose: PrepPurpose, _ facts: InternalFacts) -> String {
        let found: [String: String?] =
            switch purpose {
            case .lifecycle: lifecycle(facts)
            case .health: health(facts)
            case .goals: goals(facts)
            case .benchmark: benchmark
            case .features: features
            case .opportunities: opportunities(facts)
            }
        return book.say(.prepStanding, found.merging([purpose.rawValue: "yes"]) { old, _ in old })
    }

    private func lifecycle(_ facts: InternalFacts) -> [String: String?] {
        let since = facts.account.customerSince
        let milestone = plan?.milestones.filter { $0.doneOn == nil && $0.due >= today }.min { $0.due < $1.due }
        return [
            "stage": facts.account.lifecycleStage, "since": since?.full,
            "checkpoint": since.flatMap { playbook.value.window(day: today - $0)?.checkpoint },
            "milestone": milestone?.what, "due": milestone?.due.shortWords(on: today),
            "known": since == nil && facts.account.lifecycleStage == nil && milestone == nil ? nil : "yes",
        ]
    }

    private func health(_ facts: InternalFacts) -> [String: String?] {
        guard let health = facts.health, let colour = facts.healthColour else {
            return ["thin": facts.health?.coverageWords]
        }
        return ["score": String(health.score), "colour": colour.symbol, "coverage": health.coverageWords]
    }

    private func goals(_ facts: InternalFacts) -> [String: String?] {
        let measured = facts.goals.filter { $0.isOpen && $0.isMet != nil }
        guard !measured.isEmpty else { return [:] }
        return [
            "met": String(measured.count { $0.isMet == true }), "of": String(measured.count),
            "value": facts.valueForMoney,
        ]
    }

    private var benchmark: [String: String?] {
        let below = comparisons.count(where: \.isBelow)
        return [
            "compared": comparisons.isEmpty ? nil : Figures.count(comparisons.count, "figure"),
            "below": below == 0 ? nil : String(below),
        ]
    }

    private var features: [String: String?] {
        let names = shipped.map(\.item.what)
        return ["shipped": names.isEmpty ? nil : Phrasing.list(names)]
    }

    private func opportunities(_ facts: InternalFacts) -> [String: String?] {
        let open = facts.growth.map(\.what)
        return ["open": open.isEmpty ? nil : Phrasing.list(open)]
    }
}
