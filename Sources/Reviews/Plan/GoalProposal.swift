package import Days

/// A goal that is still being talked about: any part may be missing or vague.
///
/// S3 part 2 "Goals are SMART", S2 Good Strategic Planning; A is Assigned, on both sides.
package struct GoalProposal: Hashable, Sendable {
    package var statement: String
    package var unit: String?
    package var baseline: Double?
    package var target: Double?
    package var current: Double?
    package var metric: String?
    package var label: String?
    package var knownWhen: String?
    package var due: Day?
    /// A contact's id.
    package var ownerCustomer: String?
    package var ownerVendor: String?

    package init(
        statement: String, unit: String? = nil, baseline: Double? = nil, target: Double? = nil, current: Double? = nil,
        metric: String? = nil, label: String? = nil, knownWhen: String? = nil, due: Day? = nil,
        ownerCustomer: String? = nil, ownerVendor: String? = nil
    ) {
        self.statement = statement
        self.unit = unit
        self.baseline = baseline
        self.target = target
        self.current = current
        self.metric = metric
        self.label = label
        self.knownWhen = knownWhen
        self.due = due
        self.ownerCustomer = ownerCustomer
        self.ownerVendor = ownerVendor
    }

    /// Which of the five parts are missing or vague, in the order of asking; one question a turn.
    package func faults(_ playbook: Playbook, today: Day) -> [SMARTFinding] {
        let words = VagueWords(playbook.smart)
        var faults: [SMARTFinding] = []
        if let vague = words.vagueAction(in: statement), target == nil {
            faults.append(SMARTFinding(.specific, .vague(vague)))
        }
        if GoalProposal.isVendors(statement, playbook) { faults.append(SMARTFinding(.relevant, .vague(statement))) }
        if let knownWhen, target == nil, words.isVagueCriterion(knownWhen) {
            faults.append(SMARTFinding(.measurable, .vague(knownWhen)))
        } else if target == nil && knownWhen == nil {
            faults.append(SMARTFinding(.measurable, .missing))
        }
        if let due {
            if due < today { faults.append(SMARTFinding(.timeBound, .past(due))) }
        } else {
            faults.append(SMARTFinding(.timeBound, .missing))
        }
        if ownerCustomer == nil || ownerVendor == nil { faults.append(SMARTFinding(.assigned, .missing)) }
        return faults
    }

    /// `S ✓ M ✓ A ✓ R – T ✓`.
    package func marks(_ playbook: Playbook, today: Day) -> String {
        let missing = Set(faults(playbook, today: today).map(\.part))
        return SMARTPart.allCases.map { "\($0.rawValue) \(missing.contains($0) ? "–" : "✓")" }.joined(separator: " ")
    }

    /// A feature to use or something of ours to sell is no goal of theirs (S2 Bad Strategic Planning, L35).
    package static func isVendors(_ statement: String, _ playbook: Playbook) -> Bool {
        let words = statement.lowercased().words
        return playbook.goals.featureVerbs.contains { words.starts(with: $0.lowercased().words) }
            || playbook.goals.salesWords.contains { words.range(of: $0.lowercased().words) != nil }
    }

    /// S2 Goal-Setting Framework: the kind whose words are in it; strategic where none is.
    package static func category(of statement: String, _ playbook: Playbook) -> Goal.Category {
        let words = Set(statement.lowercased().words)
        return Goal.Category.allCases.first { category in
            !words.isDisjoint(with: playbook.goals.kinds[category] ?? [])
        } ?? .strategic
    }

    /// Whether a day is this quarter's or within ninety days (S1 "goals for the next ninety days").
    package static func isNear(_ due: Day?, _ today: Day) -> Bool {
        due.map { $0 - today <= 90 || Quarter(containing: $0) == Quarter(containing: today) } ?? true
    }

    /// The goal; one that is due soon is the quarter's, any other the year's.
    package func goal(
        id: String, account: String, horizon: Goal.Horizon? = nil, rank: Int, provenance: Provenance, today: Day,
        _ playbook: Playbook
    ) -> Goal {
        let isNear = GoalProposal.isNear(due, today)
        let direction: Goal.Direction = baseline.flatMap { from in target.map { $0 < from } } == true ? .down : .up
        return Goal(
            id: id, account: account, horizon: horizon ?? (isNear ? .quarter : .annual),
            category: GoalProposal.category(of: statement, playbook), statement: statement, label: label,
            metric: metric, unit: unit, direction: direction, baseline: baseline, target: target, current: current,
            due: due, ownerCustomer: ownerCustomer, ownerVendor: ownerVendor, knownWhen: knownWhen, rank: rank,
            provenance: provenance)
    }
}
