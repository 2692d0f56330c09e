extension InternalFacts {
    /// Something that may cost us the customer, in words (S2 Risk Mitigation Planning).
    package struct RiskRow: Codable, Hashable, Sendable {
        package let id: String
        package let signal: String
        package let category: String
        package let probability: String
        package let impact: String
        /// What the matrix makes of both: `priority action`.
        package let level: String
        package let arrAtRisk: String?
        package let rootCause: String?
        /// The actions against it, each with owner and day.
        package let mitigation: [String]
        package let trigger: String?
        package let escalateTo: String?
        package let deadline: String?
        package let successCriteria: String?
        package let planB: String?
        /// `maya, 9 Mar`.
        package let source: String

        package init(
            id: String, signal: String, category: String, probability: String, impact: String, level: String,
            arrAtRisk: String? = nil, rootCause: String? = nil, mitigation: [String] = [], trigger: String? = nil,
            escalateTo: String? = nil, deadline: String? = nil, successCriteria: String? = nil, planB: String? = nil,
            source: String
        ) {
            self.id = id
            self.signal = signal
            self.category = category
            self.probability = probability
            self.impact = impact
            self.level = level
            self.arrAtRisk = arrAtRisk
            self.rootCause = rootCause
            self.mitigation = mitigation
            self.trigger = trigger
            self.escalateTo = escalateTo
            self.deadline = deadline
            self.successCriteria = successCriteria
            self.planB = planB
            self.source = source
        }

        var hasMitigation: Bool { !mitigation.isEmpty }
    }

    /// A way in which the account may grow, in words; no customer's document is made from it.
    package struct GrowthRow: Codable, Hashable, Sendable {
        package let what: String
        package let type: String
        package let potential: String?
        package let timeline: String?
        package let probability: String?
        package let reason: String?

        package init(
            what: String, type: String, potential: String? = nil, timeline: String? = nil, probability: String? = nil,
            reason: String? = nil
        ) {
            self.what = what
            self.type = type
            self.potential = potential
            self.timeline = timeline
            self.probability = probability
            self.reason = reason
        }
    }
}

extension InternalFacts.RiskRow {
    /// One line of a briefing.
    func line(_ words: DocumentWords) -> String {
        words.say(
            .riskLine,
            [
                "signal": signal, "level": level, "arr": arrAtRisk,
                "mitigation": hasMitigation ? mitigation.joined(separator: "; ") : nil,
            ])
    }
}

extension InternalFacts.GrowthRow {
    /// One line of a briefing.
    func line(_ words: DocumentWords) -> String {
        words.say(.growthLine, ["what": what, "type": type, "potential": potential, "timeline": timeline])
    }
}
