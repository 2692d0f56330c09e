package import Days

/// Something that may cost us a customer, and what is done about it.
///
/// S2 Risk Mitigation Planning; the fields are those of domain.md part 4. Internal: no customer reads it.
package struct Risk: Codable, Hashable, Sendable, Identifiable {
    /// `acme-R1`.
    package var id: String
    package var account: String
    package var category: Risk.Category
    /// What was seen or said: `they look at another vendor`.
    package var signal: String
    package var probability: Risk.Rating
    package var impact: Risk.Rating
    package var arrAtRisk: Money?
    package var rootCause: String?
    /// The ids of the actions against it.
    package var mitigation: [String]
    /// What makes us take it up a level.
    package var trigger: String?
    package var escalateTo: Action.Owner?
    package var deadline: Day?
    package var successCriteria: String?
    package var planB: String?
    package var status: Risk.Status
    package var foundOn: Day
    package var closedOn: Day?
    package var provenance: Provenance

    package init(
        id: String, account: String, category: Risk.Category, signal: String, probability: Risk.Rating,
        impact: Risk.Rating, arrAtRisk: Money? = nil, rootCause: String? = nil, mitigation: [String] = [],
        trigger: String? = nil, escalateTo: Action.Owner? = nil, deadline: Day? = nil, successCriteria: String? = nil,
        planB: String? = nil, status: Risk.Status = .open, foundOn: Day, closedOn: Day? = nil, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.category = category
        self.signal = signal
        self.probability = probability
        self.impact = impact
        self.arrAtRisk = arrAtRisk
        self.rootCause = rootCause
        self.mitigation = mitigation
        self.trigger = trigger
        self.escalateTo = escalateTo
        self.deadline = deadline
        self.successCriteria = successCriteria
        self.planB = planB
        self.status = status
        self.foundOn = foundOn
        self.closedOn = closedOn
        self.provenance = provenance
    }
}

extension Risk {
    /// S2 Risk Categories.
    package enum Category: String, Codable, CaseIterable, Sendable {
        case adoption, champion, technical, value, competitive, budget, strategic, relationship
    }

    /// How likely, or how bad (domain.md C34).
    package enum Rating: String, Codable, CaseIterable, Comparable, CodingKeyRepresentable, Sendable {
        case low, medium, high

        /// Low is the least.
        package static func < (a: Rating, b: Rating) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .low: 0
            case .medium: 1
            case .high: 2
            }
        }
    }

    package enum Status: String, Codable, CaseIterable, Sendable { case open, mitigated, occurred }

    package var isOpen: Bool { status == .open }

    /// `R1`, which is enough within an account.
    package var number: String { id.split(separator: "-").last.map(String.init) ?? id }
}
