package import Days

/// The seventeen boxes of a good plan, ticked from what is on file.
///
/// S2 Success Plan Review Checklist; its titles are content.
package struct PlanChecklist: Hashable, Sendable {
    package enum Box: String, CaseIterable, Sendable {
        // Success Plan Elements.
        case vision, annual, quarterly, measurable, owners, timeline, risks, targets
        // Plan Quality Check.
        case theirs, smart, outcomes, mutual, cadence
        // Stakeholder Alignment.
        case champion, sponsor, stakeholders, team
    }

    package let ticked: Set<Box>

    /// Boxes that are still empty, in the seed's order.
    package var open: [Box] { Box.allCases.filter { !ticked.contains($0) } }

    /// - Parameters:
    ///   - goals: Open ones.
    ///   - actions: Open ones; accountability is mutual where both sides have some.
    ///   - hasRisks: Whether a risk is on file; what stands in the way of the change counts as one.
    package init(
        _ plan: SuccessPlan?, goals: [Goal], actions: [Action], nextReview: Day?, hasRisks: Bool = false,
        playbook: Playbook, today: Day
    ) {
        let goals = goals.filter(\.isOpen)
        let sides = Set(actions.filter(\.isOpen).map(\.side))
        let readers = Set(plan?.readers.map(\.who) ?? [])
        func all(_ test: (Goal) -> Bool) -> Bool { !goals.isEmpty && goals.allSatisfy(test) }
        let rules: [(Box, Bool)] = [
            (.vision, plan?.answer(.vision) != nil), (.annual, goals.contains { $0.horizon != .quarter }),
            (.quarterly, goals.contains { $0.horizon == .quarter }),
            (.measurable, all { $0.target != nil || $0.knownWhen != nil }),
            (.owners, all { $0.ownerCustomer != nil && $0.ownerVendor != nil }),
            (.timeline, all { $0.due != nil } && plan?.milestones.isEmpty == false),
            (.risks, hasRisks || plan?.answer(.barriers) != nil),
            (.targets, goals.contains { $0.baseline != nil && $0.target != nil }),
            (.theirs, all { !GoalProposal.isVendors($0.statement, playbook) }),
            (.smart, all { GoalProposal($0).faults(playbook, today: min(today, $0.due ?? today)).isEmpty }),
            (.outcomes, goals.contains { $0.category != .adoption }), (.mutual, sides.count > 1),
            (.cadence, nextReview != nil), (.champion, readers.contains(.champion)),
            (.sponsor, readers.contains(.sponsor)), (.stakeholders, readers.contains(.stakeholders)),
            (.team, readers.contains(.team)),
        ]
        ticked = Set(rules.filter(\.1).map(\.0))
    }
}

extension GoalProposal {
    /// What was agreed, held against the same rules again.
    init(_ goal: Goal) {
        self.init(
            statement: goal.statement, unit: goal.unit, baseline: goal.baseline, target: goal.target,
            current: goal.current, metric: goal.metric, label: goal.label, knownWhen: goal.knownWhen, due: goal.due,
            ownerCustomer: goal.ownerCustomer, ownerVendor: goal.ownerVendor)
    }
}
