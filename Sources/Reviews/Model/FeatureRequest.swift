package import Days

/// Something that a customer would like the product to do.
///
/// S2 Feature Request Documentation; the fields are those of domain.md part 4.
package struct FeatureRequest: Codable, Hashable, Sendable, Identifiable {
    /// `acme-F1`.
    package var id: String
    package var account: String
    /// `SSO federation`.
    package var what: String
    /// The problem behind it, in their words.
    package var why: String?
    package var impactIfBuilt: String?
    package var impactIfNot: String?
    package var urgency: FeatureRequest.Urgency?
    package var workaround: String?
    /// Who else offers it, where they said so.
    package var competitor: String?
    /// What they said, word for word.
    package var quote: String?
    /// What their CSM makes of it: how sound it is, how soon it is needed.
    package var csmView: String?
    /// Who asked.
    package var requestor: Action.Owner?
    /// What product said; nil until it has said anything.
    package var state: RoadmapState?
    /// It can be done today, and they need only be shown.
    package var existsToday: Bool
    package var productOwner: String?
    /// The id of the roadmap's item that answers it.
    package var roadmapItem: String?
    package var lastToldCustomer: Day?
    /// How often they asked.
    package var askCount: Int
    package var askedOn: Day
    package var closedOn: Day?
    package var provenance: Provenance

    package init(
        id: String, account: String, what: String, why: String? = nil, impactIfBuilt: String? = nil,
        impactIfNot: String? = nil, urgency: FeatureRequest.Urgency? = nil, workaround: String? = nil,
        competitor: String? = nil, quote: String? = nil, csmView: String? = nil, requestor: Action.Owner? = nil,
        state: RoadmapState? = nil, existsToday: Bool = false, productOwner: String? = nil, roadmapItem: String? = nil,
        lastToldCustomer: Day? = nil, askCount: Int = 1, askedOn: Day, closedOn: Day? = nil, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.what = what
        self.why = why
        self.impactIfBuilt = impactIfBuilt
        self.impactIfNot = impactIfNot
        self.urgency = urgency
        self.workaround = workaround
        self.competitor = competitor
        self.quote = quote
        self.csmView = csmView
        self.requestor = requestor
        self.state = state
        self.existsToday = existsToday
        self.productOwner = productOwner
        self.roadmapItem = roadmapItem
        self.lastToldCustomer = lastToldCustomer
        self.askCount = askCount
        self.askedOn = askedOn
        self.closedOn = closedOn
        self.provenance = provenance
    }
}

extension FeatureRequest {
    package enum Urgency: String, Codable, CaseIterable, Sendable { case low, medium, high, critical }

    package var isOpen: Bool { closedOn == nil }

    /// A rival has it (domain.md C28).
    package var isCompetitiveGap: Bool { competitor != nil }
}
